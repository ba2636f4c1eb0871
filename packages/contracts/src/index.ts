export type { Contract, Level, Verdict } from './contract.ts';
export { CONTRACTS } from './contracts.ts';
export { Inconclusive, Unusable } from './driver/inconclusive.ts';
export { type Estimate, estimate, type Use } from './estimate.ts';
export { exitCodeOf } from './exit-code.ts';
export { type KnownFailure, readKnown, withKnown } from './known.ts';
export { type News, newsOf } from './news.ts';
export type { Exchange, Observation, Pages, Seen, World } from './observation.ts';
export type { Break, Outcome } from './outcome.ts';
export type { Population, PopulationLayer, PopulationVersion } from './population.ts';
export { readRecord, type RecordedStanding, recordOf, type RunRecord, type Standing, writeRecord } from './record.ts';
export { readObservations, writeObservation } from './recording.ts';
export { register, type TestFunction } from './register.ts';
export { replay } from './replay.ts';
export type { Report } from './report.ts';
export { jsonReport } from './report/json-report.ts';
export { junitReport } from './report/junit-report.ts';
export { markdownReport } from './report/markdown-report.ts';
export type { ReportOptions } from './report/report-options.ts';
export { textReport } from './report/text-report.ts';
export type { Scene } from './scene.ts';
export { scriptOf, type ScriptOptions } from './script/script.ts';
export { reportScrubberOf } from './scrub/report-scrubber.ts';
export { scrubberOf, type Secrets, sentenceScrubberOf } from './scrub/scrubber.ts';
export type { CallStep, Caller, DownloadStep, RawStep, Step, TogetherStep, WaitStep, WalkStep } from './step.ts';
export { seedNow } from './seed-now.ts';
export { sweep, type SweepOptions } from './sweep.ts';
export type { Capabilities, Given, Keys, Need, Target } from './target.ts';
export { awsRegionOf } from './aws-host.ts';
export { awsTarget, type AwsTargetOptions } from './targets/aws-target.ts';
export { fetchTarget, type FetchTargetOptions } from './targets/fetch-target.ts';
export type {
  AccountReference,
  Alteration,
  AnswerReference,
  ArchiveKind,
  ArnReference,
  GivenReference,
  Json,
  NameReference,
  Reference,
  Value,
  ZipReference,
} from './value.ts';
export { verify } from './verify.ts';
export type { VerifyOptions } from './verify-options.ts';
export { versionsPath } from './versions-path.ts';
