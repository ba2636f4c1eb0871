"""Shares a layer version between two accounts and meets faults through boto3, and prints, as JSON, what was seen.

Usage: sharing.py ENDPOINT_URL OWNER STRANGER
"""

import json
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError


def client_of(account, endpoint_url):
    """A client of an account, whose access key is the account itself; it tries once."""
    return boto3.client(
        "lambda",
        endpoint_url=endpoint_url,
        aws_access_key_id=account,
        aws_secret_access_key="secret",
        config=Config(retries={"total_max_attempts": 1}),
    )


def outcome(call, *found, **members):
    """Makes a call; returns its status and the named members, or status, code, text and fault members."""
    try:
        answer = call(**members)
    except ClientError as error:
        answer = error.response
        details = {name: answer[name] for name in ("Type", "message", "Message") if name in answer}
        return [answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"], answer["Error"]["Message"], details]
    return [answer["ResponseMetadata"]["HTTPStatusCode"], *(answer[name] for name in found)]


def sharing(owner, stranger, account):
    """Grants, asks, conflicts, refuses and takes back; returns what was seen."""
    version = {"LayerName": "shared", "VersionNumber": 1}
    grant = {**version, "StatementId": "s1", "Action": "lambda:GetLayerVersion", "Principal": account}
    arn = outcome(owner.publish_layer_version, "LayerVersionArn", LayerName="shared", Content={"S3Bucket": "my-bucket", "S3Key": "/layer.zip"})[1]
    seen = {"before": outcome(stranger.get_layer_version_by_arn, Arn=arn)}
    seen["noPolicy"] = outcome(owner.get_layer_version_policy, **version)
    added = owner.add_layer_version_permission(**grant)
    seen["statement"] = added["Statement"]
    seen["granted"] = outcome(stranger.get_layer_version_by_arn, "LayerVersionArn", Arn=arn)
    seen["listDenied"] = outcome(stranger.list_layer_versions, LayerName=arn.rsplit(":", 1)[0])
    seen["duplicate"] = outcome(owner.add_layer_version_permission, **grant)
    seen["stale"] = outcome(owner.remove_layer_version_permission, **version, StatementId="s1", RevisionId="wrong")
    seen["unknown"] = outcome(owner.remove_layer_version_permission, **version, StatementId="doesnotexist")
    seen["missing"] = outcome(owner.get_layer_version_policy, LayerName="shared", VersionNumber=2)
    seen["removed"] = outcome(owner.remove_layer_version_permission, **version, StatementId="s1", RevisionId=added["RevisionId"])
    seen["after"] = outcome(stranger.get_layer_version_by_arn, Arn=arn)[:2]
    seen["invalid"] = outcome(owner.add_layer_version_permission, **{**grant, "Action": "*"})
    return seen


def order(endpoint_url, rule):
    """Orders a fault of the server."""
    request = urllib.request.Request(f"{endpoint_url}/_fake/faults", json.dumps(rule).encode(), method="POST")
    urllib.request.urlopen(request).close()


def faults(client, endpoint_url):
    """Meets two faults that it ordered, and then none; returns what was seen."""
    order(endpoint_url, [{"effect": "throttle", "times": 1}, {"effect": "error", "code": "ServiceException", "times": 1}])
    return [outcome(client.list_layers)[:3] for _ in range(3)]


def main(endpoint_url, owner, stranger):
    seen = sharing(client_of(owner, endpoint_url), client_of(stranger, endpoint_url), stranger)
    seen["faults"] = faults(client_of(owner, endpoint_url), endpoint_url)
    print(json.dumps(seen))


if __name__ == "__main__":
    main(*sys.argv[1:])
