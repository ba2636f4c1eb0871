/** What sends a request as it stands. */
export const SENDING: readonly (readonly [name: string, text: string])[] = [
  [
    'send',
    String.raw`# Sends a request as it stands, signed by curl.
send() {
  local how=$1 method=$2 path=$3 key secret region=${'${IN:-$REGION}'} endpoint
  shift 3
  endpoint=${'${ENDPOINT:-https://lambda.$region.amazonaws.com}'}
  [ -n "${'${AWS_ACCESS_KEY_ID-}'}" ] || eval "$(aws configure export-credentials --format env)"
  key=$AWS_ACCESS_KEY_ID secret=$AWS_SECRET_ACCESS_KEY
  [ "$how" != unknown-key ] || { key=AKIAQQQQQQQQQQQQQQQQ secret='the secret of no key'; }
  [ "$how" != wrong-secret ] || secret='not the secret of this key'
  case $how in
    unsigned) ;;
    in-query) path=$(presigned "$method" "$path" "$endpoint" "$region" "$key" "$secret") ;;
    malformed) set -- -H 'authorization: Bearer x' "$@" ;;
    malformed-dated) set -- -H 'authorization: Bearer x' -H "x-amz-date: $(date -u +%Y%m%dT%H%M%SZ)" "$@" ;;
    *) set -- --aws-sigv4 "aws:amz:$region:lambda" --user "$key:$secret" "$@"
      [ -z "${'${AWS_SESSION_TOKEN-}'}" ] || set -- -H "x-amz-security-token: $AWS_SESSION_TOKEN" "$@" ;;
  esac
  curl -sS --globoff --path-as-is -X "$method" -D "$D/$n.headers" "$@" "$endpoint$path"
}`,
  ],
  [
    'presigned',
    String.raw`# A path with a signature in its query, good for five minutes: Signature Version 4 of a request without a body.
presigned() {
  local method=$1 path=${'${2%%\\?*}'} query=${'${2#"${2%%\\?*}"}'} host=${'${3#*//}'} region=$4 id=$5 key now scope empty text part
  now=$(date -u +%Y%m%dT%H%M%SZ)
  scope=${'${now%T*}'}/$region/lambda/aws4_request
  query=$({
    printf '%s' "${'${query:+${query#\\?}&}'}" | tr '&' '\n'
    printf 'X-Amz-%s\n' Algorithm=AWS4-HMAC-SHA256 "Credential=$(encoded "$id/$scope")" "Date=$now" Expires=300 SignedHeaders=host
    [ -z "${'${AWS_SESSION_TOKEN-}'}" ] || printf 'X-Amz-Security-Token=%s\n' "$(encoded "$AWS_SESSION_TOKEN")"
  } | LC_ALL=C sort | paste -sd '&' -)
  empty=$(printf '' | openssl dgst -sha256 -r)
  text=$(printf '%s\n%s\n%s\nhost:%s\n\nhost\n%s' "$method" "${'${path//%/%25}'}" "$query" "${'${host%%/*}'}" "${'${empty%% *}'}" | openssl dgst -sha256 -r)
  key=$(printf 'AWS4%s' "$6" | od -An -v -tx1 | tr -d ' \n')
  for part in ${'${scope//\\// }'}; do key=$(printf '%s' "$part" | hmac "$key"); done
  printf '%s?%s&X-Amz-Signature=%s' "$path" "$query" "$(printf 'AWS4-HMAC-SHA256\n%s\n%s\n%s' "$now" "$scope" "${'${text%% *}'}" | hmac "$key")"
}`,
  ],
  ['hmac', String.raw`hmac() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d ' ' -f 1; }`],
];
