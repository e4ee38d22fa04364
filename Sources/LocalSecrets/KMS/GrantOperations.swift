// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Grants: permissions for a key that are given one by one.
enum GrantOperations {
  typealias State = LocalKMSService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (id, token) = (
      Hex.encode(call.turn.bytes(32)), Base64.encode(call.turn.bytes(96))
    )
    return try state.change(call) { key in
      try key.check(for: "CreateGrant")
      let grant = KMSKey.Grant(
        id: id, token: token, name: call.string("Name"),
        grantee: call.string("GranteePrincipal") ?? "", retiring: call.string("RetiringPrincipal"),
        operations: call.list("Operations") ?? [], constraints: call.structure("Constraints"),
        created: call.now)
      // A repeated request with a name gives the same grant.
      if let name = grant.name,
        let old = key.grants.first(where: {
          $0.name == name && $0.grantee == grant.grantee && $0.operations == grant.operations
            && $0.constraints == grant.constraints && $0.retiring == grant.retiring
        })
      {
        return ["GrantToken": .string(token), "GrantId": .string(old.id)]
      }
      key.grants.append(grant)
      return ["GrantToken": .string(token), "GrantId": .string(id)]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let key = try state.key(call, takesAliases: false)
    let grants = key.grants.filter { grant in
      (call.string("GrantId").map { $0 == grant.id } ?? true)
        && (call.string("GranteePrincipal").map { $0 == grant.grantee } ?? true)
    }
    return try page(grants.map { (key, $0) }, call)
  }

  static func listRetirable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let principal = call.string("RetiringPrincipal") ?? ""
    let grants = state.keys.values.flatMap { key in
      key.grants.filter { $0.retiring == principal }.map { (key, $0) }
    }
    return try page(grants, call)
  }

  static func revoke(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = call.string("GrantId") ?? ""
    return try state.change(call) { key in
      guard let index = key.grants.firstIndex(where: { $0.id == id }) else {
        throw KMSFault.notFound("Grant ID \(id) not found")
      }
      key.grants.remove(at: index)
      return [:]
    }
  }

  static func retire(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (token, id) = (call.string("GrantToken"), call.string("GrantId"))
    guard token != nil || (id != nil && call["KeyId"] != nil) else {
      throw KMSFault.invalid("Must specify a grant token, or a key ID and a grant ID")
    }
    for (keyID, key) in state.keys.entries() {
      if let index = key.grants.firstIndex(where: { $0.token == token || $0.id == id }) {
        state.keys.update(keyID) { _ = $0.grants.remove(at: index) }
        return [:]
      }
    }
    throw KMSFault.notFound("Grant token not found")
  }

  private static func page(
    _ grants: [(key: KMSKey, grant: KMSKey.Grant)], _ call: LocalCall
  ) throws -> Structure {
    try ListPage(kms: call, of: grants.count, size: 50).kmsOutput("Grants") { index in
      let (key, grant) = grants[index]
      var entry: Structure = [
        "KeyId": .string(key.arn), "GrantId": .string(grant.id), "Name": .string(grant.name ?? ""),
        "CreationDate": .timestamp(grant.created.timestamp),
        "GranteePrincipal": .string(grant.grantee),
        "IssuingAccount": .string("arn:\(call.place.partition):iam::\(call.place.account):root"),
        "Operations": .list(grant.operations),
      ]
      entry["RetiringPrincipal"] = grant.retiring.map { .string($0) }
      entry["Constraints"] = grant.constraints.map { .structure($0) }
      return .structure(entry)
    }
  }
}
