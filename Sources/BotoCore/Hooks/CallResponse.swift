// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
public import HTTPTypes

/// A parsed answer in place of the server's.
public struct CallResponse: Sendable {
  /// The status code; from 300 on the call throws a ``ClientError`` of the output.
  public var status: Int
  /// The header fields.
  public var headerFields: HTTPFields
  /// What the call returns. Nothing is added, not even `ResponseMetadata`.
  public var output: Value

  /// An answer of its parts.
  public init(status: Int = 200, headerFields: HTTPFields = [:], output: Value = [:]) {
    self.status = status
    self.headerFields = headerFields
    self.output = output
  }
}
