// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import WireFormats

/// A multipart upload that couldn't be aborted: its parts are stored, and paid for, until it is.
struct UnabortedUpload: Sendable, CustomStringConvertible {
  let uploadID: String
  let location: S3Location
  /// The reason.
  let failure: any Error

  var description: String {
    "The multipart upload \(uploadID) of \(location.url) remains, because aborting it failed: "
      + "\(failure). Abort it (AbortMultipartUpload with this UploadId), or its parts cost money; "
      + "boto3 s3 ls s3://\(location.bucket) --incomplete-uploads lists it"
  }

  /// An error that also names the upload, if it has a message.
  func named(in error: any Error) -> any Error {
    switch error {
    case var error as BotoCoreError:
      error.message += ". \(self)"
      return error
    case var error as FileError:
      error.reason += ". \(self)"
      return error
    case let error as ClientError: return error.withMessage("\(error.message). \(self)")
    default: return error
    }
  }
}

extension S3Calls {
  /// Aborts a multipart upload, which frees its parts at the service. Independent of the task,
  /// which may be cancelled.
  ///
  /// - Parameters:
  ///   - arguments: Further parameters of the request.
  ///   - again: Whether requests of parts were cut off, which may still arrive after the first
  ///     abort.
  /// - Returns: The upload, if it is left over; also logged.
  @discardableResult
  func abort(
    _ uploadID: String, of location: S3Location, arguments: Structure = [:], again: Bool = false
  ) async -> UnabortedUpload? {
    let parameters = location.parameters.adding(arguments).adding(["UploadId": .string(uploadID)])
    let calls = self
    let failure = await Task(executorPreference: EventLoopExecutor.ofProgram) {
      () -> (any Error)? in
      do {
        _ = try await calls.call(.abortMultipartUpload, parameters)
        if again {
          try await calls.clock.sleep(.seconds(1))
          _ = try await calls.call(.abortMultipartUpload, parameters)
        }
        return nil
      } catch let error as ClientError where error.code == "NoSuchUpload" {
        return nil
      } catch {
        return error
      }
    }.value
    guard let failure else { return nil }
    let unaborted = UnabortedUpload(uploadID: uploadID, location: location, failure: failure)
    client.warn("\(unaborted)")
    return unaborted
  }
}
