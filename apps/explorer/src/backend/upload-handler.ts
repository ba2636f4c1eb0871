import { XhrHttpHandler } from '@aws-sdk/xhr-http-handler';

/** Sends requests, tells how far they are, and takes no broken connection for an answer. */
export class UploadHandler extends XhrHttpHandler {
  /** @throws TypeError where no answer came: an XMLHttpRequest is done then, too, with a status of 0. */
  override async handle(...given: Parameters<XhrHttpHandler['handle']>): ReturnType<XhrHttpHandler['handle']> {
    const answered = await super.handle(...given);
    if (answered.response.statusCode === 0) throw new TypeError('The network broke the connection');
    return answered;
  }
}
