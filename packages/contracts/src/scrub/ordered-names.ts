/** Stand-ins of names that stand in the order of the names, each as long as its name. */
export interface OrderedNames {
  /** Learns a name. Where there is no room for it between others, these get new stand-ins. */
  readonly add: (name: string) => void;
  /** Learns a beginning that stays as it is, in whatever begins with it. */
  readonly keep: (beginning: string) => void;
  /** The stand-in of a name that was learned. */
  readonly get: (name: string) => string | undefined;
}

/** What a layer's name may have, in order. */
const LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** One letter behind a beginning: what stands for it, and what comes behind it. */
interface Branch {
  readonly letter: string;
  to: number;
  /** Whether it stands for itself. */
  kept: boolean;
  readonly next: Branch[];
}

/**
 * A tree of letters: those that follow the same beginning are replaced by others in the same order, so that names that
 * begin alike have stand-ins that begin alike, and nothing else is said of them.
 */
export function orderedNames(): OrderedNames {
  const root: Branch[] = [];
  const names = new Set<string>();
  const enter = (text: string, kept: boolean): void => {
    let branches = root;
    for (const letter of text) {
      const branch = branchAt(branches, letter);
      if (kept && !branch.kept) {
        branch.kept = true;
        spread(branches);
      }
      branches = branch.next;
    }
  };
  return {
    add: (name) => {
      if (!/^[\w-]+$/.test(name) || names.has(name)) return;
      names.add(name);
      enter(name, false);
    },
    keep: (beginning) => {
      if (/^[\w-]+$/.test(beginning)) enter(beginning, true);
    },
    get: (name) => (names.has(name) ? standInOf(name, root) : undefined),
  };
}

function standInOf(name: string, root: readonly Branch[]): string {
  let branches = root;
  return Array.from(name)
    .map((letter) => {
      const branch = branches.find((one) => one.letter === letter)!;
      branches = branch.next;
      return LETTERS[branch.to];
    })
    .join('');
}

/** The branch of a letter, a new one in the middle of its neighbours. */
function branchAt(branches: Branch[], letter: string): Branch {
  const at = branches.findIndex((one) => one.letter >= letter);
  const found = branches[at];
  if (found?.letter === letter) return found;
  const place = at === -1 ? branches.length : at;
  const [below, above] = [branches[place - 1]?.to ?? -1, branches[place]?.to ?? LETTERS.length];
  const branch: Branch = { letter, to: Math.floor((below + above) / 2), kept: false, next: [] };
  branches.splice(place, 0, branch);
  if (branch.to === below) spread(branches);
  return branch;
}

/** Gives all branches new letters: as far apart as there is room between those that stand for themselves. */
function spread(branches: readonly Branch[]): void {
  let waiting: Branch[] = [];
  let below = -1;
  const settle = (above: number): void => {
    const step = (above - below) / (waiting.length + 1);
    for (const [at, branch] of waiting.entries()) branch.to = Math.floor(below + step * (at + 1));
    waiting = [];
    below = above;
  };
  for (const branch of branches) {
    if (!branch.kept) {
      waiting.push(branch);
      continue;
    }
    branch.to = LETTERS.indexOf(branch.letter);
    settle(branch.to);
  }
  settle(LETTERS.length);
}
