import { LATEST_EDITION } from '@org/layers-model';

/** What `--help` prints. */
export const HELP: string = `layers-server: the AWS Lambda layers API on this machine, faked.

Usage: layers-server [flags]        in a clone: npm start -- [flags]

In a browser its URL is the explorer; to all else it is the API.

Where it listens
  -p, --port N            port; 0 takes a free one (default 4566, or PORT)
      --host HOST         address (default 127.0.0.1)
      --log               print one line for each request
      --log-format HOW    text (default) or json, as all else that is printed then is; turns --log on
      --drain SECONDS     when told to end, by SIGTERM, answer what was asked for so long (default 0)

What it holds at the start (default: public layers of well-known publishers, and sample layers)
      --seed PATH         the layers of a seed file (.json), or of a folder of .json and .zip files; may be given again
      --empty             nothing

Where it keeps layers (default: in memory; what outlives the server holds the above when it is new)
      --store WHERE       sqlite:PATH, a file that one server has at a time, or postgres://USER:PASSWORD@HOST/DATABASE,
                          which any number of servers share (default memory, or LAYERS_STORE); clock and faults are
                          each server's own

Who calls
      --account ID        account of callers whose access key says none (default 123456789012)
      --region NAME       region of requests that name none (default us-east-1)
      --accounts-in-keys  take the account out of AWS's own access keys too (AKIA..., ASIA...); without it, out of
                          keys that are an account of twelve digits
      --organization ID=ACCOUNT[,ACCOUNT...]
                          an organisation and accounts in it, for grants to organisations; may be given again
      --signatures HOW    optional (default); required, as AWS does; or verified: required, and checked
      --credential ID:SECRET
                          access key that signatures are verified with; may be given again (default test:test)

What it is like
      --edition DATE      the service as it was seen at a date (default ${LATEST_EDITION}, the last of those known)
      --random-seed N     ids and dates that are the same in every run: the clock starts at 2026-01-01 and goes on by
                          one second a request

Where layers are published from with S3Bucket and S3Key (default: no bucket exists)
      --s3 DIR            a folder: DIR/bucket/key
      --s3-endpoint URL   an S3 endpoint: AWS's, MinIO, an emulator; with the credentials that AWS SDKs find

Instead of a fake
      --upstream WHERE    pass layer operations, and nothing else, on to aws, or to the API at a URL, signed with the
                          credentials that AWS SDKs find; for this machine alone, never for pages of other origins
      --write             pass on what changes something, too
      --profile NAME      a profile of AWS's shared files

  -h, --help              print this
  -v, --version           print the version

Control paths, apart from AWS's and without signatures:
  GET /_fake/health                 200 when the server answers
  GET /_fake/ready                  200 when the store answers, too; 503 when it does not
  GET /_fake/metrics                requests, faults and durations by operation, for Prometheus
  POST /_fake/reset                 back to the start: its layers, its clock, no faults
  POST /_fake/seed                  add layers (JSON)
  GET, PUT /_fake/snapshot          everything held, as JSON; put that state back
  GET, POST, DELETE /_fake/faults   the faults on demand; add a rule or a list of rules (JSON); clear them
  GET, POST, DELETE /_fake/clock    the time; change it: {"set": "2026-08-31T12:00:00Z"}, {"advance": milliseconds},
                                    {"stop": true} or {"start": true}; put it back
`;
