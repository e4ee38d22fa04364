// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

extension Client {
  /// Makes a form that lets a browser upload to a bucket without credentials.
  ///
  /// - Parameters:
  ///   - bucket: The bucket.
  ///   - key: The object's key. `${filename}` at its end is replaced by the name of the user's
  ///     file.
  ///   - fields: Fields of the form, as a structure of strings. `conditions` must allow them.
  ///   - conditions: The conditions of the policy: structures and lists in S3's policy language.
  ///   - expiresIn: How long the form is valid, in whole seconds; an hour by default.
  ///   - options: Options of this call.
  /// - Throws: ``BotoCoreError``: `noCredentialsError`, …
  public func generatePresignedPost(
    bucket: String, key: String, fields: Value = .null, conditions: Value = .null,
    expiresIn: Duration = .seconds(3600), options: CallOptions = CallOptions()
  ) async throws -> PresignedPost {
    try await service.presignedPost(
      bucket: bucket, key: key,
      fields: (Structure(fields) ?? [:]).map { ($0.name, "\($0.value)") },
      conditions: try conditions[...].map { try PolicyNode.make($0) },
      expiresIn: Int(expiresIn.components.seconds), options: options)
  }
}

/// The parts of a policy.
private enum PolicyNode {
  /// A part of a policy.
  ///
  /// - Throws: `paramValidationError` for a value that a policy can't contain.
  static func make(_ value: Value) throws -> JSONNode {
    switch value {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .integer(let integer): .integer(integer)
    case .double(let double): .number(JSONNumber(double))
    case .string(let text): .string(text)
    case .list(let elements): .array(try elements.map(make))
    case .structure(let structure):
      .object(JSONObject(try structure.map { ($0.name, try make($0.value)) }))
    default:
      throw BotoCoreError(problems: ["A policy can't contain a \(value.kindName)"])
    }
  }
}
