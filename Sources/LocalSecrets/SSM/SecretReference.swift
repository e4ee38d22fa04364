// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Secrets of Secrets Manager that are read as parameters.
enum SecretReference {
  /// What such names begin with.
  static let prefix = "/aws/reference/secretsmanager/"

  /// The secret that a name refers to, as a parameter.
  ///
  /// - Parameter id: With a version's ID or staging label after a colon, or without.
  /// - Throws: ``ServiceFault``.
  static func read(_ id: String, _ call: LocalCall) throws -> Structure {
    guard call.bool("WithDecryption") == true else {
      throw ParameterFault.invalid(
        "WithDecryption flag must be True for retrieving a Secret Manager secret.")
    }
    let parts = id.dropFirst(prefix.count).split(separator: ":", maxSplits: 1).map(String.init)
    let missing = ParameterFault.notFound(
      "An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret \(id) not found."
    )
    guard let name = parts.first,
      let secret = call.turn.state(of: LocalSecretsManagerService.self, in: call.place)?
        .secrets[name], secret.deletion == nil
    else { throw missing }
    let label = parts.count > 1 ? parts[1] : SecretVersion.current
    guard let index = secret.index(id: label) ?? secret.index(staged: label) else { throw missing }
    let version = secret.versions[index]
    var stages = JSONObject()
    for version in secret.versions where !version.stages.isEmpty {
      stages[version.id] = .array(version.stages.map { .string($0) })
    }
    var value = ""
    var source: JSONObject = [
      "ARN": .string(secret.arn), "Name": .string(secret.name), "VersionId": .string(version.id),
      "VersionStages": .array(version.stages.map { .string($0) }),
      "CreatedDate": .string(version.created.timestamp.iso8601),
      "VersionIdsToStages": .object(stages),
    ]
    switch version.content {
    case .text(let text)?:
      value = text
      source["SecretString"] = .string(text)
    case .bytes(let bytes)?: value = Base64.encode(bytes)
    case nil: throw missing
    }
    return [
      "Name": .string(prefix + name), "Type": "SecureString", "Value": .string(value), "Version": 0,
      "SourceResult": .string(JSONNode.object(source).jsonText()), "ARN": .string(secret.arn),
      "LastModifiedDate": .timestamp(version.created.timestamp), "DataType": "text",
    ]
  }
}
