// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats
public import HTTPTypes
import Synchronization

/// What is known about a response besides its output.
public struct ResponseMetadata: Sendable, Hashable {
  /// The status of the HTTP response; 0 before there is one.
  public var status = 0
  /// The service's ID of the request.
  public var requestID: String?
  /// The service's second ID of the request: S3's `x-amz-id-2`.
  public var hostID: String?
  /// The number of attempts, the first one included.
  public var attempts = 0
  /// The header fields.
  public var headerFields: HTTPFields = [:]

  init() {}

  /// Metadata from `ResponseMetadata` of a response.
  init(_ value: Value) {
    status = Int(value["HTTPStatusCode"]) ?? 0
    requestID = String(value["RequestId"])
    hostID = String(value["HostId"])
    attempts = (Int(value["RetryAttempts"]) ?? 0).addingClamped(1)
    for (name, value) in Structure(value["HTTPHeaders"]) ?? [:] {
      if let name = HTTPField.Name(name), let value = String(value) { headerFields[name] = value }
    }
  }
}

/// Remembers the last response of calls.
final class ResponseRecorder: Sendable {
  private let last = Mutex(ResponseMetadata())

  /// The last response.
  var metadata: ResponseMetadata { last.withLock { $0 } }

  /// Remembers a response.
  func record(_ metadata: Value) { last.withLock { $0 = ResponseMetadata(metadata) } }
}
