// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A parser of bytes that come from outside, as a function that takes any.
package struct FuzzTarget: Sendable {
  /// The target's name, that of its folder in the corpus too: `rest-json`.
  package let name: String
  /// Inputs to begin with, beside the files of the corpus: those that are compiled, not written.
  package let seeds: [[UInt8]]
  /// Pieces that mean something to the parser.
  package let tokens: [[UInt8]]
  private let body: @Sendable ([UInt8]) async throws -> Void

  init(
    _ name: String, seeds: [[UInt8]] = [], tokens: [String] = [],
    run body: @escaping @Sendable ([UInt8]) async throws -> Void
  ) {
    self.init(name, seeds: seeds, tokens: tokens.map { Array($0.utf8) }, run: body)
  }

  init(
    _ name: String, seeds: [[UInt8]] = [], tokens: [[UInt8]],
    run body: @escaping @Sendable ([UInt8]) async throws -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.tokens = tokens
    self.body = body
  }

  /// Parses an input. An error of the parser is a good answer; a trap ends the process.
  ///
  /// - Throws: ``FuzzFinding`` when the answer contradicts itself.
  package func run(_ input: [UInt8]) async throws {
    do {
      try await body(input)
    } catch let finding as FuzzFinding {
      throw finding
    } catch {
      // What an error says is made of the input, too.
      guard !"\(error)".isEmpty else { throw FuzzFinding("an error says nothing") }
    }
  }

  /// All targets.
  ///
  /// - Throws: When a model that they need doesn't compile.
  package static func all() throws -> [FuzzTarget] {
    let groups: [[FuzzTarget]] = [
      try textTargets(), bodyTargets(), try protocolTargets(), try modelTargets(), queryTargets(),
      configurationTargets(), transportTargets(),
    ]
    return groups.flatMap { $0 }
  }
}

/// What a parser did wrong without a trap.
package struct FuzzFinding: Error, CustomStringConvertible {
  /// What is wrong.
  package let description: String

  init(_ description: String) { self.description = description }
}
