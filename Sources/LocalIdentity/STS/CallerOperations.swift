// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// Who calls, and credentials of callers themselves.
enum CallerOperations {
  typealias State = LocalSTSService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("GetCallerIdentity") { _, call in
      let (arn, id) = identity(call)
      return [
        "UserId": .string(id), "Account": .string(call.place.account), "Arn": .string(arn),
      ]
    },
    LocalOperation("GetSessionToken") { state, call in
      try checkIsLasting(call)
      let seconds = call.integer("DurationSeconds") ?? 43_200
      return [
        "Credentials": .structure(
          try state.give(call.principal, call.place.account, seconds, call))
      ]
    },
    LocalOperation("GetFederationToken") { state, call in
      try checkIsLasting(call)
      let (account, name) = (call.place.account, call.string("Name") ?? "")
      let arn = "arn:\(call.place.partition):sts::\(account):federated-user/\(name)"
      let principal = Principal.identity(arn: arn, id: "\(account):\(name)", account: account)
      let seconds = call.integer("DurationSeconds") ?? 43_200
      var output: Structure = [
        "Credentials": .structure(try state.give(principal, account, seconds, call)),
        "FederatedUser": [
          "FederatedUserId": .string("\(account):\(name)"), "Arn": .string(arn),
        ],
      ]
      output["PackedPolicySize"] = call.packedPolicySize
      return output
    },
    LocalOperation("GetAccessKeyInfo") { state, call in
      let key = call.string("AccessKeyId") ?? ""
      let isAccount = key.utf8.count == 12 && key.utf8.allSatisfy(\.isASCIIDigit)
      let known = state.credentials[key] ?? issuedByIAM(key, call.turn)
      return ["Account": .string(known?.account ?? (isAccount ? key : call.place.account))]
    },
    LocalOperation("DecodeAuthorizationMessage") { _, _ -> Structure in
      // No service that is here encodes what it denies.
      throw ServiceFault(
        "InvalidAuthorizationMessageException", "Message is not valid", status: 400)
    },
  ]

  /// The caller's ARN and unique ID.
  static func identity(_ call: LocalCall) -> (arn: String, id: String) {
    if case .identity(let arn, let id, _) = call.principal { return (arn, id) }
    return (call.place.iamARN("root"), call.place.account)
  }

  /// Checks that the caller's own credentials aren't temporary.
  ///
  /// - Throws: `AccessDenied`.
  private static func checkIsLasting(_ call: LocalCall) throws {
    guard call.accessKeyID?.hasPrefix("ASIA") == true else { return }
    throw ServiceFault(
      "AccessDenied", "Cannot call \(call.operation.name.string) with session credentials",
      status: 403)
  }

  private static func issuedByIAM(_ key: String, _ turn: Turn) -> LocalCredentials? {
    for state in turn.world.states.values {
      guard let state = state as? LocalIAMService.State else { continue }
      if let found = LocalIAMService.credentials(key, state) { return found }
    }
    return nil
  }
}

extension LocalCall {
  /// The access key with which the request is signed.
  var accessKeyID: String? {
    request.flatMap {
      Caller($0, query: PercentEncoding.decodeQuery($0.url.query ?? "")).accessKeyID
    }
  }

  /// How much of the room for session policies is used, in percent; `nil` without any.
  var packedPolicySize: Value? {
    guard let count = string("Policy")?.utf8.count else { return nil }
    return .integer(Int64(max(1, count * 100 / 2_048)))
  }
}
