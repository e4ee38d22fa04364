// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// The local AWS's STS: who calls, and temporary credentials of roles. Roles needn't be there.
package enum LocalSTSService: CredentialIssuer {
  /// What the service keeps.
  package struct State: Sendable {
    /// What was given out, by access key.
    var credentials = OrderedMap<String, LocalCredentials>()
  }

  package static let name = "sts"
  package static let scope = StateScope.everywhere
  package static func initialState(_ place: Place) -> State { State() }

  package static func credentials(_ accessKeyID: String, _ state: State) -> LocalCredentials? {
    state.credentials[accessKeyID]
  }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("GetCallerIdentity") { _, call in
      switch call.principal {
      case .identity(let arn, let id, let account):
        ["UserId": .string(id), "Account": .string(account), "Arn": .string(arn)]
      default:
        [
          "UserId": .string(call.place.account), "Account": .string(call.place.account),
          "Arn": .string("arn:\(call.place.partition):iam::\(call.place.account):root"),
        ]
      }
    },
    LocalOperation("AssumeRole") { state, call in
      let text = call.string("RoleArn") ?? ""
      guard let role = ARN(text), role.service == "iam", role.resource.hasPrefix("role/") else {
        throw ServiceFault("ValidationError", "\(text) is invalid", status: 400)
      }
      let duration = try duration(call, usual: 3_600, most: 43_200)
      let session = call.string("RoleSessionName") ?? ""
      let name = role.resource.split(separator: "/").last ?? ""
      let arn = "arn:\(role.partition):sts::\(role.account):assumed-role/\(name)/\(session)"
      let id = "AROA" + call.turn.characters(17, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
      let principal = Principal.identity(
        arn: arn, id: "\(id):\(session)", account: role.account)
      var output: Structure = [
        "Credentials": .structure(
          give(principal, role.account, duration, &state, call)),
        "AssumedRoleUser": ["AssumedRoleId": .string("\(id):\(session)"), "Arn": .string(arn)],
      ]
      if let source = call.string("SourceIdentity") { output["SourceIdentity"] = .string(source) }
      return output
    },
    LocalOperation("GetSessionToken") { state, call in
      let duration = try duration(call, usual: 43_200, most: 129_600)
      return [
        "Credentials": .structure(
          give(call.principal, call.place.account, duration, &state, call))
      ]
    },
    LocalOperation("GetAccessKeyInfo") { state, call in
      let key = call.string("AccessKeyId") ?? ""
      let isAccount = key.utf8.count == 12 && key.utf8.allSatisfy(\.isASCIIDigit)
      let account = state.credentials[key]?.account ?? (isAccount ? key : "000000000000")
      return ["Account": .string(account)]
    },
  ]

  private static func duration(_ call: LocalCall, usual: Int64, most: Int64) throws -> Int64 {
    let duration = call.integer("DurationSeconds") ?? usual
    guard 900...most ~= duration else {
      throw ServiceFault(
        "ValidationError",
        "1 validation error detected: Value '\(duration)' at 'durationSeconds' failed to satisfy constraint: Member must have value "
          + (duration < 900 ? "greater than or equal to 900" : "less than or equal to \(most)"),
        status: 400)
    }
    return duration
  }

  /// Gives out new credentials.
  private static func give(
    _ principal: Principal, _ account: String, _ duration: Int64, _ state: inout State,
    _ call: LocalCall
  ) -> Structure {
    let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    let key = "ASIA" + call.turn.characters(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let secret = call.turn.characters(40, of: letters)
    let token = call.turn.characters(356, of: letters)
    let expiration = call.now + .seconds(duration)
    state.credentials[key] = LocalCredentials(
      secretAccessKey: secret, sessionToken: token, principal: principal, account: account,
      expiration: expiration)
    return [
      "AccessKeyId": .string(key), "SecretAccessKey": .string(secret),
      "SessionToken": .string(token),
      "Expiration": .timestamp(Timestamp(seconds: expiration.seconds)),
    ]
  }
}
