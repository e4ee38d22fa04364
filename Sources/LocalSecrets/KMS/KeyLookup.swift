// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The errors of KMS.
enum KMSFault {
  static let invalidCiphertext = ServiceFault("InvalidCiphertextException")

  static let invalid = FaultKind("ValidationException")
  static let notFound = FaultKind("NotFoundException")
  static let usage = FaultKind("InvalidKeyUsageException")
  static let state = FaultKind("KMSInvalidStateException")
  static let unsupported = FaultKind("UnsupportedOperationException")
}

extension LocalKMSService.State {
  /// The ID of the key that a request names: by its ID or ARN, by the name or ARN of an alias.
  ///
  /// - Parameter takesAliases: Whether the operation accepts aliases.
  /// - Throws: ``ServiceFault`` if there is none.
  mutating func keyID(
    _ text: String, _ call: LocalCall, takesAliases: Bool = true
  ) throws -> String {
    var resource = text
    if let arn = ARN(text) {
      guard arn.service == "kms", arn.region == call.place.region else {
        throw KMSFault.notFound("Invalid arn \(arn.region)")
      }
      resource =
        arn.resource.hasBytePrefix("key/") ? String(arn.resource.dropFirst(4)) : arn.resource
    }
    if resource.hasBytePrefix("alias/") {
      guard takesAliases else { throw KMSFault.notFound("Invalid keyId '\(text)'") }
      if aliases[resource] == nil { makeManagedKey(resource, call) }
      guard let alias = aliases[resource] else {
        throw KMSFault.notFound("Alias \(call.place.kmsARN(resource)) is not found.")
      }
      return alias.target
    }
    guard keys[resource] == nil else { return resource }
    guard Self.isKeyID(resource) else { throw KMSFault.notFound("Invalid keyId '\(text)'") }
    throw KMSFault.notFound("Key '\(call.place.kmsARN("key/" + resource))' does not exist")
  }

  /// The key that a request's `KeyId` names.
  mutating func key(_ call: LocalCall, takesAliases: Bool = true) throws -> KMSKey {
    try key(id: try keyID(call.string("KeyId") ?? "", call, takesAliases: takesAliases))
  }

  /// The key with an ID.
  func key(id: String) throws -> KMSKey {
    guard let key = keys[id] else { throw KMSFault.notFound("Invalid keyId '\(id)'") }
    return key
  }

  /// Changes the key that a request's `KeyId` names.
  mutating func change(
    _ call: LocalCall, _ body: (inout KMSKey) throws -> Structure
  ) throws -> Structure {
    var key = try key(call, takesAliases: false)
    let output = try body(&key)
    keys[key.id] = key
    return output
  }

  /// Whether a text has the form of a key's ID.
  private static func isKeyID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if text.hasPrefix("mrk-") {
      return bytes.count == 36 && bytes.dropFirst(4).allSatisfy(\.isHexDigit)
    }
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexDigit
      }
  }

  /// Services of AWS make the keys behind their aliases when they are first used.
  private mutating func makeManagedKey(_ alias: String, _ call: LocalCall) {
    let services = [
      "acm", "backup", "dynamodb", "ebs", "elasticfilesystem", "es", "kinesis", "lambda", "rds",
      "redshift", "s3", "secretsmanager", "sns", "sqs", "ssm", "xray",
    ]
    guard services.contains(where: { alias == "alias/aws/" + $0 }) else { return }
    let id = call.turn.uuid()
    var key = KMSKey(
      id: id, arn: call.place.kmsARN("key/" + id), spec: .symmetric, usage: "ENCRYPT_DECRYPT",
      origin: "AWS_KMS", created: call.now, isMultiRegion: false,
      policy: KeyPolicyOperations.usual(call))
    key.isManaged = true
    key.description =
      "Default key that protects my \(alias.dropFirst("alias/aws/".count)) data when no other key is defined"
    key.materials = KeyMaterial(.symmetric, call.turn).map { [$0] } ?? []
    key.rotationDays = 365
    key.nextRotation = call.now + .seconds(365 * 86_400)
    keys[id] = key
    aliases[alias] = KeyAlias(name: alias, target: id, created: call.now, updated: call.now)
  }
}

extension KMSKey {
  /// Checks that an operation can use the key.
  ///
  /// - Throws: ``ServiceFault`` for a key that is disabled, pending, or for something else.
  func check(for operation: String, usage wanted: String? = nil) throws {
    switch status {
    case .enabled: break
    case .creating: throw KMSFault.state("\(arn) is creating.")
    case .disabled: throw ServiceFault("DisabledException", "\(arn) is disabled.")
    case .pendingImport: throw KMSFault.state("\(arn) is pending import.")
    case .pendingDeletion: throw KMSFault.state("\(arn) is pending deletion.")
    case .pendingReplicaDeletion: throw KMSFault.state("\(arn) is pending replica deletion.")
    }
    if let wanted, wanted != usage {
      throw KMSFault.usage("\(arn) key usage is \(usage) which is not valid for \(operation).")
    }
  }
}

extension UInt8 {
  /// Whether this is a digit of a hexadecimal number in small letters.
  fileprivate var isHexDigit: Bool { isASCIIDigit || 0x61...0x66 ~= self }
}

extension Place {
  /// The ARN of a key or an alias.
  func kmsARN(_ resource: String) -> String {
    "arn:\(partition):kms:\(region):\(account):\(resource)"
  }
}
