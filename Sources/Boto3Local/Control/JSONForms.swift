// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension LocalAWS.Fault {
  /// A rule in JSON: `{"kind": "throttle", "service": "s3", "every": 3}`.
  init(node: JSONNode) throws(LocalError) {
    func fail(_ text: String) -> LocalError { LocalError(.invalidArgument, text) }
    let known: Set = [
      "kind", "service", "operation", "nth", "every", "probability", "code", "message", "status",
      "seconds", "bytes",
    ]
    guard let object = node.object else { throw fail("A fault rule is an object.") }
    if let unknown = object.keys.first(where: { !known.contains($0) }) {
      throw fail("A fault rule has no member \(TerminalText.escaped(unknown)).")
    }
    let effect: FaultRule.Effect
    switch node["kind"]?.string {
    case "throttle": effect = .throttle
    case "error":
      guard let code = node["code"]?.string else { throw fail(#"An error has a "code"."#) }
      effect = .error(
        ServiceFault(code, node["message"]?.string, status: node["status"]?.integer.map { Int($0) })
      )
    case "status":
      guard let status = node["status"]?.integer, 200..<600 ~= status else {
        throw fail(#"A status is a number from 200 to 599, in "status"."#)
      }
      effect = .status(Int(status))
    case "latency":
      guard let seconds = node["seconds"]?.double, 0...86_400 ~= seconds else {
        throw fail(#"A latency has "seconds"."#)
      }
      effect = .latency(.seconds(seconds))
    case "cutBody":
      guard let count = node["bytes"]?.integer, count >= 0 else {
        throw fail(#"A cut body has "bytes", a number."#)
      }
      effect = .cutBody(after: Int(clamping: count))
    default: throw fail(#""kind" is throttle, error, status, latency or cutBody."#)
    }
    rule = FaultRule(
      effect, service: node["service"]?.string, operation: node["operation"]?.string,
      nth: node["nth"]?.integer.map { Int(clamping: $0) },
      every: node["every"]?.integer.map { Int(clamping: $0) },
      probability: node["probability"]?.double)
  }

  /// The rule in JSON.
  var node: JSONNode {
    var object = JSONObject()
    switch rule.effect {
    case .throttle: object["kind"] = "throttle"
    case .error(let fault):
      object["kind"] = "error"
      object["code"] = .string(fault.code)
      object["message"] = fault.message.map { .string($0) }
      object["status"] = fault.status.map { .integer(Int64($0)) }
    case .status(let status):
      object["kind"] = "status"
      object["status"] = .integer(Int64(status))
    case .latency(let duration):
      object["kind"] = "latency"
      object["seconds"] = .number(JSONNumber(duration / .seconds(1)))
    case .cutBody(let count):
      object["kind"] = "cutBody"
      object["bytes"] = .integer(Int64(count))
    }
    object["service"] = rule.service.map { .string($0) }
    object["operation"] = rule.operation.map { .string($0) }
    object["nth"] = rule.nth.map { .integer(Int64($0)) }
    object["every"] = rule.every.map { .integer(Int64($0)) }
    object["probability"] = rule.probability.map { .number(JSONNumber($0)) }
    return .object(object)
  }
}

extension LocalAWS.Call {
  /// The call in JSON.
  var node: JSONNode {
    var object = JSONObject([
      ("time", .string(time.iso8601)), ("requestID", .string(requestID)),
      ("service", .string(service)), ("operation", .string(operation)),
      ("account", .string(account)), ("region", .string(region)),
      ("status", .integer(Int64(status))),
    ])
    object["error"] = errorCode.map { .string($0) }
    return .object(object)
  }
}

extension LocalAWS.Message {
  /// The message in JSON.
  var node: JSONNode {
    var object = JSONObject([
      ("time", .string(time.iso8601)), ("account", .string(account)), ("region", .string(region)),
      ("kind", .string(kind)), ("destination", .string(destination)), ("body", .string(body)),
    ])
    object["subject"] = subject.map { .string($0) }
    return .object(object)
  }
}

extension Value {
  /// A parameter in JSON: without bytes and instants, which no reading operation needs.
  init(shown node: JSONNode) {
    self =
      if let text = node.string {
        .string(text)
      } else if let number = node.integer {
        .integer(number)
      } else if let number = node.double {
        .double(number)
      } else if let flag = node.bool {
        .bool(flag)
      } else if let elements = node.array {
        .list(elements.map { Value(shown: $0) })
      } else if let object = node.object {
        .structure(Structure(object.members.map { ($0.key, Value(shown: $0.value)) }))
      } else {
        .null
      }
  }

  /// The most bytes that are shown as text.
  private static var mostBytes: Int { 64 << 10 }

  /// The value in JSON, for people: bytes are text if they are, and else their number.
  var shown: JSONNode {
    json { bytes in
      if bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self) {
        .string(text)
      } else {
        .string("\(bytes.count) bytes")
      }
    }
  }
}
