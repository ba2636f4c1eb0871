import type { Outcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { type Scrubber, scrubberFor, type Secrets } from './scrubber.ts';

/**
 * Makes reports fit to be kept and shown: observations are scrubbed as `scrubberOf` does it, and so are the reasons
 * that outcomes give.
 *
 * @public
 */
export function reportScrubberOf(secrets: Secrets): (report: Report) => Report {
  const scrubber = scrubberFor(secrets);
  return (report) => {
    // Reasons last: what they name is learned from the observations.
    const seen = report.outcomes.map((outcome) => scrubbedCase(outcome, scrubber));
    return { ...report, outcomes: seen.map((outcome) => scrubbedReason(outcome, scrubber)) };
  };
}

const scrubbedCase = (outcome: Outcome, { observation }: Scrubber): Outcome =>
  'observation' in outcome ? { ...outcome, observation: observation(outcome.observation) } : outcome;

const scrubbedReason = (outcome: Outcome, { sentence }: Scrubber): Outcome =>
  'reason' in outcome ? { ...outcome, reason: sentence(outcome.reason) } : outcome;
