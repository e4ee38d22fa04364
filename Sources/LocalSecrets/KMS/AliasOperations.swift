// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Names of keys.
enum AliasOperations {
  typealias State = LocalKMSService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("AliasName") ?? ""
    try check(name)
    let target = call.string("TargetKeyId") ?? ""
    guard !target.hasPrefix("alias/") else {
      throw KMSFault.invalid("Aliases must refer to keys. Not aliases")
    }
    let id = try state.keyID(target, call, takesAliases: false)
    guard state.aliases[name] == nil else {
      throw ServiceFault(
        "AlreadyExistsException",
        "An alias with the name \(call.place.kmsARN(name)) already exists")
    }
    state.aliases[name] = KeyAlias(name: name, target: id, created: call.now, updated: call.now)
    return [:]
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("AliasName") ?? ""
    try check(name)
    let id = try state.keyID(call.string("TargetKeyId") ?? "", call, takesAliases: false)
    guard let old = state.aliases[name] else { throw missing(name, call) }
    guard let before = state.keys[old.target], let after = state.keys[id],
      before.usage == after.usage, (before.spec == .symmetric) == (after.spec == .symmetric)
    else {
      throw KMSFault.invalid(
        "The current and new key must be of the same type (both symmetric or both asymmetric or both HMAC), and have the same key usage."
      )
    }
    state.aliases.update(name) { alias in
      alias.target = id
      alias.updated = call.now
    }
    return [:]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("AliasName") ?? ""
    guard name.hasPrefix("alias/") else { throw KMSFault.invalid("Invalid identifier") }
    guard state.aliases[name] != nil else { throw missing(name, call) }
    state.aliases[name] = nil
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = try call.string("KeyId").map { try state.keyID($0, call, takesAliases: false) }
    let aliases = state.aliases.values.filter { id == nil || $0.target == id }
    return try ListPage(kms: call, of: aliases.count, size: 50).kmsOutput("Aliases") { index in
      let alias = aliases[index]
      return [
        "AliasName": .string(alias.name), "AliasArn": .string(call.place.kmsARN(alias.name)),
        "TargetKeyId": .string(alias.target),
        "CreationDate": .timestamp(alias.created.timestamp),
        "LastUpdatedDate": .timestamp(alias.updated.timestamp),
      ]
    }
  }

  private static func missing(_ name: String, _ call: LocalCall) -> ServiceFault {
    KMSFault.notFound("Alias \(call.place.kmsARN(name)) is not found.")
  }

  private static func check(_ name: String) throws {
    guard name.hasPrefix("alias/") else {
      throw KMSFault.invalid(
        "Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html"
      )
    }
    guard !name.hasPrefix("alias/aws/") else {
      throw ServiceFault("NotAuthorizedException")
    }
    guard !name.utf8.contains(UInt8(ascii: ":")), name.utf8.count > "alias/".utf8.count else {
      throw KMSFault.invalid("\(name) contains invalid characters for an alias")
    }
  }
}
