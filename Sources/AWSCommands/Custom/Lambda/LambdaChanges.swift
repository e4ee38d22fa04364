// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// What commands of `lambda` do differently from their models: archives come as files.
enum LambdaChanges {
  static func of(_ command: String) -> [OperationChange] {
    switch command {
    case "create-function": [archive(in: "Code", option: "--code").change]
    case "publish-layer-version": [archive(in: "Content", option: "--content").change]
    case "update-function-code":
      [
        OperationChange(parameters: { input, _ in
          if let value = input["ZipFile"] { try ZIPFile.check(value) }
        })
      ]
    default: []
    }
  }

  private static func archive(in container: String, option: String) -> HoistedBlob {
    HoistedBlob(
      option: "zip-file", container: container, member: "ZipFile",
      refusal: "ZipFile cannot be provided as part of the \(option) argument.  Please use the "
        + "'--zip-file' option instead to specify a zip file.",
      isZIP: true)
  }
}
