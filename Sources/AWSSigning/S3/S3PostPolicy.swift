// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A policy that lets a browser upload to S3 with a form, and the form's fields.
package struct S3PostPolicy: Sendable {
  /// The fields of the form, in order; the file comes after them.
  package let fields: [(name: String, value: String)]

  /// The policy as S3 reads it, conditions and expiration: Base64 of JSON.
  static func document(expiration: Timestamp, conditions: [JSONNode]) -> String {
    let policy: JSONNode = [
      "expiration": .string(expiration.iso8601Seconds), "conditions": .array(conditions),
    ]
    return Base64.encode(Array(policy.jsonText(.python).utf8))
  }
}

extension SigV4Signer {
  /// Signs a policy for uploads with a form.
  ///
  /// - Parameters:
  ///   - time: The time from which it is valid.
  ///   - expiresIn: The number of seconds for which it is valid.
  ///   - conditions: What the form's fields must fulfil: objects such as `{"bucket": "b"}` or
  ///     arrays such as `["starts-with", "$key", "k"]`.
  ///   - fields: Fields of the form that the caller sets.
  /// - Returns: These fields and `x-amz-algorithm`, `x-amz-credential`, `x-amz-date`, the session
  ///   token, `policy` and `x-amz-signature`.
  package func signPostPolicy(
    at time: Timestamp, expiresIn: Int, conditions: [JSONNode],
    fields: [(name: String, value: String)]
  ) -> S3PostPolicy {
    let stamp = time.signingTime
    let scope = scope(day: String(stamp.prefix(8)))
    var added = [
      (name: "x-amz-algorithm", value: Self.algorithm),
      (name: "x-amz-credential", value: credentials.accessKeyID + "/" + scope.text),
      (name: "x-amz-date", value: stamp),
    ]
    if let token = credentials.sessionToken {
      switch rules.sessionToken {
      case .securityToken: added.append((name: "x-amz-security-token", value: token))
      case .s3Session: added.append((name: "X-Amz-S3session-Token", value: token))
      }
    }
    let policy = S3PostPolicy.document(
      expiration: time.adding(seconds: expiresIn),
      conditions: conditions + added.map { [$0.name: .string($0.value)] as JSONNode })
    let signature = signature(of: Array(policy.utf8), scope: scope)
    added.append((name: "policy", value: policy))
    added.append((name: "x-amz-signature", value: signature))
    return S3PostPolicy(fields: fields.merging(added))
  }
}

extension Timestamp {
  /// The instant a number of seconds later, at most the last representable one.
  func adding(seconds count: Int) -> Timestamp {
    let (sum, overflow) = seconds.addingReportingOverflow(Int64(count))
    return Timestamp(seconds: overflow ? .max : sum, nanoseconds: nanoseconds)
  }
}

extension [(name: String, value: String)] {
  /// These fields, with others appended or in place of those of the same name.
  func merging(_ others: Self) -> Self {
    var result = self
    for other in others {
      if let index = result.firstIndex(where: { $0.name.hasSameBytes(as: other.name) }) {
        result[index] = other
      } else {
        result.append(other)
      }
    }
    return result
  }
}
