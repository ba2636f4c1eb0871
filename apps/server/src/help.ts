/** What `--help` prints. */
export const HELP = `layers-server: the AWS Lambda layers API on this machine, faked.

Usage: layers-server [flags]        in a clone: npm start -- [flags]

  -p, --port N       port to listen on; 0 takes a free one (default 4566, or PORT)
      --host HOST    address to listen on (default 127.0.0.1)
      --account ID   account of callers whose access key is not itself an account (default 123456789012)
      --region NAME  region of requests that name none (default us-east-1)
      --seed PATH    start with the layers of a seed file (.json), or of a folder of .json and .zip files;
                     may be given again (default: public layers of well-known publishers and sample layers)
      --empty        start with nothing
      --log          print one line for each request
  -h, --help         print this
  -v, --version      print the version

The caller's region comes from the request's signature. An access key of twelve digits is taken as the caller's
account, any other key as --account. Signatures are not checked.

Control paths, apart from AWS's:
  GET  /_fake/health     200 when the server answers
  POST /_fake/reset      back to the state at the start
  POST /_fake/seed       add layers (JSON)
  GET  /_fake/snapshot   everything held, as JSON
  PUT  /_fake/snapshot   put that state back
`;
