/** The elements that S3 puts into a refusal, with their texts, in order. */
export const elementsOf = (xml: string): readonly (readonly [name: string, text: string])[] =>
  [...xml.matchAll(/<([\w-]+)>([^<]*)/g)].flatMap(([, name = '', text = '']) =>
    name === 'Error' ? [] : [[name, text] as const],
  );
