// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalIdentity
import ServiceModel

/// A local IAM and STS on a clock that stands.
struct TestIdentity: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")

  static let readsBuckets =
    #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b/${aws:username}/*"}]}"#
  static let trust =
    #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"#

  init() throws {
    engine = try LocalEngine(
      services: [AnyLocalService(LocalIAMService.self), AnyLocalService(LocalSTSService.self)],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  func iam(_ operation: String, _ input: Structure = [:]) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: "iam", operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  /// The code and message of an error.
  func fault(_ operation: String, _ input: Structure = [:]) async -> String {
    do {
      try await iam(operation, input)
      return "none"
    } catch {
      return "\(error.code): \(error.message ?? "")"
    }
  }
}
