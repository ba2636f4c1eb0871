// Prints how many milliseconds it takes to import the fake.
const from = performance.now();
await import('@org/layers-fake');
process.stdout.write(`${performance.now() - from}\n`);
