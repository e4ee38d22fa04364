// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// An error that a service answers with, in AWS's words.
package struct ServiceFault: Error, Sendable {
  /// The error's code as botocore shows it: `ResourceNotFoundException`, `NoSuchBucket`. The model
  /// of the service gives the status and, for Query, the code on the wire if it knows the shape.
  package var code: String
  /// The code in the Query protocol if it is another one: JSON services that once were Query services
  /// send it in `x-amzn-query-error`, and clients show it.
  package var queryCode: String?
  /// The message in the Query protocol if it is another one.
  package var queryMessage: String?
  /// The message; `nil` if the error has none.
  package var message: String?
  /// The HTTP status; `nil` takes the model's, or 400.
  package var status: Int?
  /// Other members of the error, such as `Item` of a failed condition.
  package var members: Structure
  /// Header fields beside the protocol's.
  package var headers: [(String, String)]

  /// An error from its parts.
  package init(
    _ code: String, _ message: String? = nil, status: Int? = nil, members: Structure = Structure(),
    headers: [(String, String)] = [], queryCode: String? = nil,
    queryMessage: String? = nil
  ) {
    (self.code, self.message, self.status) = (code, message, status)
    (self.members, self.headers) = (members, headers)
    (self.queryCode, self.queryMessage) = (queryCode, queryMessage)
  }
}

/// A kind of error of a service, which makes the error of a message.
package struct FaultKind: Sendable {
  private let code: String
  private let status: Int?

  /// A kind.
  ///
  /// - Parameter status: The HTTP status; `nil` takes the model's.
  package init(_ code: String, status: Int? = nil) {
    self.code = code
    self.status = status
  }

  /// The error.
  package func callAsFunction(_ message: String? = nil) -> ServiceFault {
    ServiceFault(code, message, status: status)
  }
}
