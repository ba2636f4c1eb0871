"""Makes the journey of a layer through boto3 and prints, as JSON, what was seen.

Usage: layers.py ENDPOINT_URL ARCHIVE
"""

import base64
import hashlib
import json
import sys
import urllib.request

import boto3
from botocore.exceptions import ClientError


def published(client, archive, name, runtime):
    """Publishes an archive; returns the members that say what was published."""
    answer = client.publish_layer_version(
        LayerName=name,
        Description="For servers",
        Content={"ZipFile": archive},
        CompatibleRuntimes=[runtime],
        CompatibleArchitectures=["arm64"],
    )
    return [answer["Version"], answer["Content"]["CodeSize"], answer["Content"]["CodeSha256"]]


def downloaded(version):
    """Downloads the archive of a version; returns its hash as CodeSha256 has it."""
    with urllib.request.urlopen(version["Content"]["Location"]) as response:
        return base64.b64encode(hashlib.sha256(response.read()).digest()).decode()


def refusal(call, **members):
    """Makes a call that is refused; returns status, code and message."""
    try:
        return call(**members)
    except ClientError as error:
        answer = error.response
        return [answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"], answer["Error"]["Message"]]


def pages(client, operation, members, found, **request):
    """Walks a list with the paginator, one item a page; returns the pages."""
    paginator = client.get_paginator(operation)
    walk = paginator.paginate(PaginationConfig={"PageSize": 1}, **request)
    return [[found(item) for item in page[members]] for page in walk]


def journey(client, archive):
    """Publishes, lists, gets, downloads, deletes; returns what was seen."""
    layers = [("web", "nodejs22.x"), ("web", "nodejs24.x"), ("data", "python3.13")]
    seen = {"published": [published(client, archive, name, runtime) for name, runtime in layers]}
    seen["layerPages"] = pages(client, "list_layers", "Layers", lambda layer: layer["LayerName"])
    seen["versionPages"] = pages(
        client, "list_layer_versions", "LayerVersions", lambda version: version["Version"], LayerName="web"
    )
    filtered = client.list_layers(CompatibleRuntime="nodejs22.x", CompatibleArchitecture="arm64")["Layers"]
    seen["filtered"] = [layer["LatestMatchingVersion"]["Version"] for layer in filtered]

    by_name = client.get_layer_version(LayerName="web", VersionNumber=1)
    by_arn = client.get_layer_version(LayerName=by_name["LayerArn"], VersionNumber=1)
    by_version_arn = client.get_layer_version_by_arn(Arn=by_name["LayerVersionArn"])
    seen["arns"] = [version["LayerVersionArn"] for version in (by_name, by_arn, by_version_arn)]
    seen["downloaded"] = [downloaded(version) for version in (by_name, by_arn, by_version_arn)]

    deleted = [client.delete_layer_version(LayerName="web", VersionNumber=number) for number in (1, 2)]
    seen["deleted"] = [answer["ResponseMetadata"]["HTTPStatusCode"] for answer in deleted]
    seen["gone"] = refusal(client.get_layer_version, LayerName="web", VersionNumber=1)
    seen["left"] = [layer["LayerName"] for layer in client.list_layers()["Layers"]]
    return seen


def main(endpoint_url, path):
    with open(path, "rb") as file:
        archive = file.read()
    print(json.dumps(journey(boto3.client("lambda", endpoint_url=endpoint_url), archive)))


if __name__ == "__main__":
    main(*sys.argv[1:])
