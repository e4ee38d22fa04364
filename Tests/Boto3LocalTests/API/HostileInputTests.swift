// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import Testing
import WireFormats

@testable import Boto3Local

/// Parameters that no constraint has checked, as schedules and state machines may send them, are answered
/// by every operation: the process goes on.
struct HostileInputTests {
  /// What stands for each kind of value.
  private struct Variant: Sendable {
    let text: String
    let number: Int64
    let bytes: [UInt8]
    let elements: Int
  }

  private static let variants = [
    Variant(text: "aaa", number: 1, bytes: [1], elements: 1),
    Variant(text: "", number: 0, bytes: [], elements: 0),
    Variant(text: "-1", number: -1, bytes: [0xFF], elements: 1),
    Variant(text: "9223372036854775807", number: .max, bytes: [], elements: 2),
    Variant(text: "MTAwMDAwMDAwMDAwMDAwMDAwMDA=", number: .min, bytes: [0], elements: 1),
    Variant(text: "arn:aws:x:us-east-1:123456789012:a/b:", number: 7, bytes: [0x7B], elements: 1),
    Variant(text: "{\"a\":[1e999]}", number: 1 << 40, bytes: Array("{}".utf8), elements: 1),
    Variant(text: "rate(9223372036854775807 days)", number: 90, bytes: [], elements: 1),
  ]

  private static func value(_ schema: Schema, _ variant: Variant, depth: Int) -> Value? {
    guard depth < 5 else { return nil }
    switch schema.type {
    case .structure:
      return .structure(structure(schema, variant, depth: depth))
    case .list:
      let element = schema.element.flatMap { value($0, variant, depth: depth + 1) }
      return .list(Array(repeating: element ?? .null, count: element == nil ? 0 : variant.elements))
    case .map:
      let element = schema.value.flatMap { value($0, variant, depth: depth + 1) }
      return .structure(element.map { [variant.text: $0] } ?? [:])
    case .string: return .string(variant.text)
    case .boolean: return .bool(variant.number > 0)
    case .blob: return .blob(variant.bytes)
    case .timestamp: return .timestamp(Timestamp(seconds: variant.number / 2))
    case .integer, .long: return .integer(variant.number)
    case .float, .double: return .double(Double(variant.number))
    }
  }

  private static func structure(_ schema: Schema, _ variant: Variant, depth: Int) -> Structure {
    var members = Structure()
    for member in schema.members {
      if let value = value(member, variant, depth: depth + 1) {
        members[member.memberName.string] = value
      }
    }
    return members
  }

  @Test(arguments: localServices.map(\.name))
  func everyOperationAnswers(service name: String) async throws {
    let models = try ModelBundle.embedded
    let engine = try LocalEngine(
      services: localServices,
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: models)
    let model = try #require(try models.service(name))
    let service = try #require(localServices.first { $0.name == name })
    let place = Place(account: "123456789012", region: "us-east-1")
    var answers = 0
    for variant in Self.variants {
      for operation in model.operations where service.operations.contains(operation.name.string) {
        let operationName = operation.name.string
        let input = operation.input.map { Self.structure($0, variant, depth: 0) } ?? [:]
        await Task {
          // What would wait is given up after its first attempt.
          withUnsafeCurrentTask { $0?.cancel() }
          _ = try? await engine.perform(
            service: name, operation: operationName, input: input, place: place,
            principal: .root(account: place.account))
        }.value
        answers += 1
      }
      engine.advance(by: .seconds(400 * 86_400))
    }
    #expect(answers == Self.variants.count * service.operations.count)
  }
}
