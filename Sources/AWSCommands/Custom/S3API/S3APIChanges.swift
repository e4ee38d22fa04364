// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import CommandSupport
import Files

/// What commands of `s3api` do differently from their models.
enum S3APIChanges {
  static func of(_ command: String) -> [OperationChange] {
    command == "select-object-content" ? [errors, selection] : [errors]
  }

  /// Says what to do about errors that are about a bucket's region.
  private static let errors = OperationChange(failure: { error in
    if error.message.contains("Please use AWS4-HMAC-SHA256") {
      return error.withMessage(
        "You are attempting to operate on a bucket in a region that requires Signature Version 4.  "
          + regionAdvice)
    }
    if error.code == "PermanentRedirect", let endpoint = String(error.response["Error"]["Endpoint"])
    {
      return error.withMessage(
        "\(error.message.dropLast()): \(endpoint)\n\(regionAdvice)")
    }
    if error.message.contains("AWS KMS managed keys require AWS Signature Version 4") {
      return error.withMessage(
        error.message
          + " You can enable AWS Signature Version 4 by running the command: \n"
          + "aws configure set s3.signature_version s3v4")
    }
    return error
  })

  private static let regionAdvice =
    "You can fix this issue by explicitly providing the correct region location using the --region "
    + "argument, the AWS_DEFAULT_REGION environment variable, or the region variable in the AWS CLI "
    + "configuration file.  You can get the bucket's location by running \"aws s3api "
    + "get-bucket-location --bucket BUCKET\"."

  /// The records that were selected go to a file.
  private static let selection = OperationChange(
    options: { table, _ in
      table.add(CommandOption("outfile", .custom, isRequired: true, isPositional: true))
    },
    answer: { answer, run in
      guard let path = run.text("outfile"), case .events(let events) = answer["Payload"] else {
        return answer
      }
      do {
        let file = try OpenFile(path, .replacing)
        for try await event in events {
          if case .blob(let bytes) = event["Records"]["Payload"] { try file.append(bytes) }
        }
        try file.finishWriting()
      } catch let error as FileError {
        let code = error.errno.map { "[Errno \($0)] " } ?? ""
        throw CommandFailure(.other, "\(code)\(error.reason): '\(path)'")
      }
      var members = Structure(answer) ?? Structure()
      members["Payload"] = nil
      return .structure(members)
    })
}
