// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalSecrets
import ServiceModel

/// A local Secrets Manager, Parameter Store and KMS on a clock that stands.
struct TestSecrets: Sendable {
  let engine: LocalEngine

  init() throws {
    engine = try LocalEngine(
      services: [
        AnyLocalService(LocalSecretsManagerService.self), AnyLocalService(LocalSSMService.self),
        AnyLocalService(LocalKMSService.self),
      ],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  func secrets(
    _ operation: String, _ input: Structure = [:], in region: String = "us-east-1"
  ) async throws(ServiceFault) -> Value {
    try await call("secretsmanager", operation, input, region)
  }

  @discardableResult
  func ssm(_ operation: String, _ input: Structure = [:]) async throws(ServiceFault) -> Value {
    try await call("ssm", operation, input, "us-east-1")
  }

  @discardableResult
  func kms(
    _ operation: String, _ input: Structure = [:], in region: String = "us-east-1"
  ) async throws(ServiceFault) -> Value {
    try await call("kms", operation, input, region)
  }

  private func call(
    _ service: String, _ operation: String, _ input: Structure, _ region: String
  ) async throws(ServiceFault) -> Value {
    let place = Place(account: "123456789012", region: region)
    return .structure(
      try await engine.perform(
        service: service, operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  /// Makes a key and gives its ID.
  func key(_ spec: String? = nil, _ usage: String = "ENCRYPT_DECRYPT") async throws -> Value {
    var input: Structure = ["KeyUsage": .string(usage)]
    input["KeySpec"] = spec.map { .string($0) }
    return try await kms("CreateKey", input).KeyMetadata.KeyId
  }

  /// The code of the error of a call of KMS.
  func kmsError(_ operation: String, _ input: Structure) async -> String? {
    await code { () async throws(ServiceFault) in try await kms(operation, input) }
  }

  func secretsError(_ operation: String, _ input: Structure) async -> String? {
    await code { () async throws(ServiceFault) in try await secrets(operation, input) }
  }

  func ssmError(_ operation: String, _ input: Structure) async -> String? {
    await code { () async throws(ServiceFault) in try await ssm(operation, input) }
  }

  private func code(_ body: () async throws(ServiceFault) -> Value) async -> String? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error.code
    }
  }
}
