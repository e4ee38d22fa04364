// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import AWSSigning
import EndpointRules
package import WireFormats

/// A form with which a browser uploads to S3 without credentials.
public struct PresignedPost: Sendable {
  /// The URL to post the form to.
  public let url: String
  /// The form's fields in order. The file comes after them.
  public let fields: [(name: String, value: String)]
}

extension PresignedPost: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The URL and the names of the fields. Their values are secret: they allow an upload.
  public var description: String {
    "PresignedPost(\(RequestURL.shown(url)), fields: \(fields.map(\.name).joined(separator: ", ")))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ServiceClient {
  /// Makes a form for uploads to a bucket.
  ///
  /// - Parameters:
  ///   - bucket: The bucket.
  ///   - key: The object's key. `${filename}` at its end is replaced by the name of the user's
  ///     file.
  ///   - fields: Fields of the form, to be matched by `conditions`.
  ///   - conditions: The conditions of the form: objects or arrays in S3's policy language.
  ///   - expiresIn: The number of seconds for which the form is valid.
  /// - Throws: The errors of ``call(_:_:options:)`` before it sends;
  ///   `unsupportedSignatureVersionError` for SigV4a and bearer tokens.
  package func presignedPost(
    bucket: String, key: String, fields: [(name: String, value: String)], conditions: [JSONNode],
    expiresIn: Int, options: CallOptions = CallOptions()
  ) async throws -> PresignedPost {
    let call = CallContext(
      client: self, operation: try operation("HeadBucket"), parameters: ["Bucket": .string(bucket)],
      purpose: .presign(expiresIn: expiresIn), options: options)
    let hooks = resolvedHooks(for: call.operation)
    try await makeUnsignedRequest(call, hooks)
    let version = try await chooseSigner(call, hooks)
    var form = fields
    form.append(("key", key))
    let all = conditions + [["bucket": .string(bucket)], Self.keyCondition(key)]
    guard version != .unsigned else {
      return PresignedPost(url: call.prepared.request.url.description, fields: form)
    }
    guard version.canPresign, !version.isAsymmetric else {
      throw BotoCoreError(
        .unsupportedSignatureVersionError,
        "Signature version(s) are not supported for presigned POSTs: \(version)")
    }
    let credentials = try await signingCredentials(call)
    guard version != .s3 else {
      let policy = HmacV1Signer(credentials: credentials).signPostPolicy(
        at: call.now, expiresIn: expiresIn, conditions: all, fields: form)
      return PresignedPost(url: call.prepared.request.url.description, fields: policy.fields)
    }
    let signer = SigV4Signer(
      credentials: credentials,
      signingName: call.signing.signingName ?? endpoint.signingName,
      region: call.signing.region ?? endpoint.signingRegion ?? "us-east-1",
      rules: version == .s3Express ? .s3Express : .s3)
    let policy = signer.signPostPolicy(
      at: call.now, expiresIn: expiresIn, conditions: all, fields: form)
    return PresignedPost(url: call.prepared.request.url.description, fields: policy.fields)
  }

  private static func keyCondition(_ key: String) -> JSONNode {
    let placeholder = "${filename}"
    guard key.hasSuffix(placeholder) else { return ["key": .string(key)] }
    return ["starts-with", "$key", .string(String(key.dropLast(placeholder.count)))]
  }
}
