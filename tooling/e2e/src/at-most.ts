/** What an endless list would give, cut short: a paginator that does not end must fail, not hang. */
export async function* atMost<Page>(count: number, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  let seen = 0;
  for await (const page of pages) {
    if (++seen > count) throw new Error(`There is a page after the ${count} pages that there can be at most.`);
    yield page;
  }
}
