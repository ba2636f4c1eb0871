import { checkAll, widthOf } from './check-all.ts';
import { ensureOptions } from './ensure-options.ts';
import { aboutOf } from './judgement.ts';
import { lawsAndDrifts } from './laws-and-drifts.ts';
import type { Outcome } from './outcome.ts';
import type { Report } from './report.ts';
import { byScene } from './scenes.ts';
import { seedNow } from './seed-now.ts';
import { type Session, sessionOf } from './session.ts';
import type { Target } from './target.ts';
import { judgeThrottles, lacksThrottlesAlone } from './throttles.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * Checks contracts against a target.
 *
 * @throws Unusable where the target cannot be judged at all: no network, bad credentials, no layers API.
 * @throws TypeError for options that make no sense.
 * @public
 */
export async function verify(target: Target, options: VerifyOptions = {}): Promise<Report> {
  ensureOptions(options);
  const { seed = seedNow() } = options;
  const contracts = lawsAndDrifts(options);
  const began = new Date();
  const session = sessionOf(target, { ...options, seed }, began.getTime());
  const found = new Map<string, Outcome>();
  const note = (outcome: Outcome): void => {
    found.set(outcome.id, outcome);
    options.onOutcome?.(outcome, session.driver.used);
  };
  const { scenes, skipped } = byScene(contracts, target);
  for (const [, outcome] of skipped) if (!lacksThrottlesAlone(outcome)) note(outcome);
  const { isOver, leftovers } = await whole(
    session,
    async () => await checkAll(scenes, session, widthOf(target, options), options.signal, note),
  );
  for (const outcome of judgeThrottles(skipped, session.driver.throttles)) note(outcome);
  const reason = 'the run was interrupted';
  return {
    target: target.name,
    authority: target.authority,
    seed,
    began: began.toISOString(),
    took: Date.now() - began.getTime(),
    used: session.driver.used,
    ...(session.second !== undefined && { usedAgainst: session.second.used }),
    interrupted: isOver,
    leftovers,
    outcomes: contracts.map(
      (contract) => found.get(contract.id) ?? { ...aboutOf(contract), kind: 'inconclusive', reason },
    ),
  };
}

/** What was written goes, whatever comes of the run. */
async function whole(
  session: Session,
  check: () => Promise<boolean>,
): Promise<{ readonly isOver: boolean; readonly leftovers: readonly string[] }> {
  let leftovers: readonly string[] = [];
  let isOver = false;
  try {
    isOver = await check();
  } finally {
    leftovers = await session.cleanUp().finally(session.driver.close);
  }
  return { isOver, leftovers };
}
