// Generated from the request types by `npm run generate`. Do not edit.
import type { StructureConstraint } from '../constraint.ts';
import type { OperationName } from '../operations/index.ts';

/**
 * What the request of each operation must satisfy.
 *
 * @public
 */
export const CONSTRAINTS: Readonly<Record<OperationName, StructureConstraint>> = {
  "AddLayerVersionPermission": {
    "kind": "structure",
    "required": [
      "Action",
      "LayerName",
      "Principal",
      "StatementId",
      "VersionNumber"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "VersionNumber": {
        "kind": "integer"
      },
      "StatementId": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 100,
        "pattern": "([a-zA-Z0-9-_]+)"
      },
      "Action": {
        "kind": "string",
        "maxLength": 22,
        "pattern": "lambda:GetLayerVersion"
      },
      "Principal": {
        "kind": "string",
        "maxLength": 10000,
        "pattern": "\\d{12}|\\*|arn:(aws[a-zA-Z-]*):iam::\\d{12}:root"
      },
      "OrganizationId": {
        "kind": "string",
        "maxLength": 34,
        "pattern": "o-[a-z0-9]{10,32}"
      },
      "RevisionId": {
        "kind": "string"
      }
    }
  },
  "DeleteLayerVersion": {
    "kind": "structure",
    "required": [
      "LayerName",
      "VersionNumber"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "VersionNumber": {
        "kind": "integer"
      }
    }
  },
  "GetLayerVersionByArn": {
    "kind": "structure",
    "required": [
      "Arn"
    ],
    "members": {
      "Arn": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 2048,
        "pattern": "((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))"
      }
    }
  },
  "GetLayerVersionPolicy": {
    "kind": "structure",
    "required": [
      "LayerName",
      "VersionNumber"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "VersionNumber": {
        "kind": "integer"
      }
    }
  },
  "GetLayerVersion": {
    "kind": "structure",
    "required": [
      "LayerName",
      "VersionNumber"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "VersionNumber": {
        "kind": "integer"
      }
    }
  },
  "ListLayerVersions": {
    "kind": "structure",
    "required": [
      "LayerName"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "MaxItems": {
        "kind": "integer",
        "minimum": 1,
        "maximum": 50
      },
      "CompatibleRuntime": {
        "kind": "enum",
        "set": "Runtime"
      },
      "CompatibleArchitecture": {
        "kind": "enum",
        "set": "Architecture"
      },
      "Marker": {
        "kind": "string"
      }
    }
  },
  "ListLayers": {
    "kind": "structure",
    "required": [],
    "members": {
      "MaxItems": {
        "kind": "integer",
        "minimum": 1,
        "maximum": 50
      },
      "CompatibleRuntime": {
        "kind": "enum",
        "set": "Runtime"
      },
      "CompatibleArchitecture": {
        "kind": "enum",
        "set": "Architecture"
      },
      "Marker": {
        "kind": "string"
      }
    }
  },
  "PublishLayerVersion": {
    "kind": "structure",
    "required": [
      "Content",
      "LayerName"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "Description": {
        "kind": "string",
        "maxLength": 256
      },
      "Content": {
        "kind": "structure",
        "required": [],
        "members": {
          "S3Bucket": {
            "kind": "string",
            "minLength": 3,
            "maxLength": 63,
            "pattern": "[0-9A-Za-z\\.\\-_]*(?<!\\.)"
          },
          "S3Key": {
            "kind": "string",
            "minLength": 1,
            "maxLength": 1024,
            "pattern": ".*"
          },
          "S3ObjectVersion": {
            "kind": "string",
            "minLength": 1,
            "maxLength": 1024,
            "pattern": ".*"
          },
          "S3ObjectStorageMode": {
            "kind": "enum",
            "set": "S3ObjectStorageMode"
          },
          "ZipFile": {
            "kind": "blob"
          }
        }
      },
      "CompatibleRuntimes": {
        "kind": "list",
        "maxItems": 15,
        "items": {
          "kind": "enum",
          "set": "Runtime"
        }
      },
      "LicenseInfo": {
        "kind": "string",
        "maxLength": 512,
        "pattern": ".*"
      },
      "CompatibleArchitectures": {
        "kind": "list",
        "maxItems": 2,
        "items": {
          "kind": "enum",
          "set": "Architecture"
        }
      }
    }
  },
  "RemoveLayerVersionPermission": {
    "kind": "structure",
    "required": [
      "LayerName",
      "StatementId",
      "VersionNumber"
    ],
    "members": {
      "LayerName": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 140,
        "pattern": "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
      },
      "VersionNumber": {
        "kind": "integer"
      },
      "StatementId": {
        "kind": "string",
        "minLength": 1,
        "maxLength": 100,
        "pattern": "([a-zA-Z0-9-_]+)"
      },
      "RevisionId": {
        "kind": "string"
      }
    }
  }
};
