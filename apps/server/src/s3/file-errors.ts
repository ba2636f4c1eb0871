import { S3Error } from '@org/layers-fake';

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

/** What the machine says where a path leads to no file: to nothing, through a file, in a circle, to a socket. */
const ABSENCES = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ENXIO'];

/** Whether an error of the file system says that a file is not there. */
export const isAbsence = (cause: unknown): boolean => ABSENCES.includes(codeOf(cause));

/** What S3 would say where the machine refuses a file. */
export function s3ErrorOf(cause: unknown): S3Error {
  if (cause instanceof S3Error) return cause;
  return ['EACCES', 'EPERM'].includes(codeOf(cause))
    ? new S3Error('AccessDenied', 'Access Denied')
    : new S3Error('InternalError', 'We encountered an internal error. Please try again.');
}
