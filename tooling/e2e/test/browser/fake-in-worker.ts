import { createFake } from '@org/layers-fake';

// A fake that lives in a web worker: it takes a seed and gives back what ListLayers then answers.
self.addEventListener('message', ({ data }: MessageEvent) => {
  const answer = async (): Promise<string> => {
    const fake = createFake();
    await fake.seed(data as Parameters<typeof fake.seed>[0]);
    return await (await fake.fetch(new Request('https://lambda.us-east-1.amazonaws.com/2018-10-31/layers'))).text();
  };
  void answer().then((text) => self.postMessage(text));
});
