// Plain syntax and no static imports: a Node too old for the other files must still come as far as this sentence.
const version = process.versions.node;

if (Number(version.split('.')[0]) < 20) {
  console.error(`layers: Node 20 or newer is needed and this is Node ${version}: install it from https://nodejs.org`);
  process.exitCode = 1;
} else {
  void begin();
}

async function begin() {
  const { main } = await import('./cli.mjs');
  process.exitCode = await main(process.argv.slice(2));
}
