// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Rotation of secrets by a Lambda function, which is called with one step after the other.
enum RotationOperations {
  typealias State = LocalSecretsManagerService.State

  private static let steps = ["createSecret", "setSecret", "testSecret", "finishSecret"]

  static func rotate(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let token = try SecretOperations.token(call)
    let place = call.place
    return try state.change(call) { secret in
      guard let function = call.string("RotationLambdaARN") ?? secret.rotation?.function else {
        throw SecretFault.invalidRequest(
          "No Lambda rotation function ARN is associated with this secret.")
      }
      let name = ARN(function)?.resource ?? function
      guard call.turn.holds("lambda", name, in: place) else {
        throw ServiceFault(
          "AccessDeniedException",
          "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com."
        )
      }
      var rotation = secret.rotation ?? Secret.Rotation(function: function, rules: [:])
      rotation.function = function
      rotation.isEnabled = true
      if let rules = call.structure("RotationRules") { rotation.rules = rules }
      rotation.next = next(after: call.now, rotation.rules)
      secret.rotation = rotation
      if call.bool("RotateImmediately") ?? true {
        begin(&secret, token: token, place, call.turn)
      } else {
        // Only whether the function works is tried.
        run([steps[2]], function, secret.arn, token, place, call.turn)
      }
      return secret.identity(adding: ["VersionId": .string(token)])
    }
  }

  static func cancel(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { secret in
      guard secret.rotation != nil else {
        throw SecretFault.invalidRequest(
          "You tried to enable rotation on a secret that doesn't already have a Lambda function ARN configured"
            + "and you didn't include such an ARN as a parameter in this call.")
      }
      secret.rotation?.isEnabled = false
      secret.rotation?.next = nil
      return secret.identity
    }
  }

  /// Begins a rotation: its version waits for a value with the label AWSPENDING.
  static func begin(_ secret: inout Secret, token: String, _ place: Place, _ turn: Turn) {
    guard var rotation = secret.rotation, rotation.isEnabled else { return }
    rotation.last = turn.now
    rotation.next = next(after: turn.now, rotation.rules)
    secret.rotation = rotation
    if secret.index(id: token) == nil {
      secret.versions.append(SecretVersion(id: token, content: nil, created: turn.now))
      secret.move([SecretVersion.pending], to: secret.versions.count - 1)
    }
    run(steps[...], rotation.function, secret.arn, token, place, turn)
  }

  /// Calls the function for one step after the other, until one fails. It happens beside the turns,
  /// since the function calls Secrets Manager itself.
  private static func run(
    _ steps: ArraySlice<String>, _ function: String, _ secret: String, _ token: String,
    _ place: Place, _ turn: Turn
  ) {
    turn.start { caller in
      for step in steps {
        let event: JSONObject = [
          "Step": .string(step), "SecretId": .string(secret),
          "ClientRequestToken": .string(token),
        ]
        let answer = try? await caller.perform(
          service: "lambda", operation: "Invoke",
          input: [
            "FunctionName": .string(function), "InvocationType": "RequestResponse",
            "Payload": .blob(JSONNode.object(event).jsonBytes),
          ], place: place, principal: .service("secretsmanager.amazonaws.com"))
        guard let answer, answer["FunctionError"] == nil else { return }
      }
    }
  }

  /// When the next rotation begins by the rules: after days, or at a rate.
  private static func next(after now: LocalInstant, _ rules: Structure) -> LocalInstant? {
    if case .integer(let days)? = rules["AutomaticallyAfterDays"] {
      return now + .seconds(days * 86_400)
    }
    guard let expression = rules["ScheduleExpression"].flatMap({ String($0) }),
      expression.hasPrefix("rate("), expression.hasSuffix(")")
    else { return nil }
    let words = expression.dropFirst(5).dropLast().split(separator: " ")
    guard words.count == 2, let count = Int64(words[0]), 1...24_000 ~= count else { return nil }
    return now + .seconds(count * (words[1].hasPrefix("hour") ? 3_600 : 86_400))
  }
}
