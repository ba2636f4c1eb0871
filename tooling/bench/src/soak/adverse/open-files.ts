/**
 * How many files a process of this user may have open. Node itself raises the limit as far as it may when it starts,
 * here as in the server (`PlatformInit` in its src/node.cc).
 */
export function openFiles(): number {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files: { readonly soft: number | 'unlimited' } };
  };
  const soft = userLimits?.open_files.soft ?? 'unlimited';
  return soft === 'unlimited' ? Infinity : soft;
}
