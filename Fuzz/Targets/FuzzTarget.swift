// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A parser of external data, as a function of any bytes.
package struct FuzzTarget: Sendable {
  /// The name of the target and of its folder in the corpus, such as `rest-json`.
  package let name: String
  /// Seeds that are compiled from models, in addition to the corpus files.
  package let seeds: [[UInt8]]
  /// Tokens of the parser's format.
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

  /// Parses an input. A thrown parser error is a valid result; a trap ends the process.
  ///
  /// - Throws: ``FuzzFinding`` if the results are inconsistent.
  package func run(_ input: [UInt8]) async throws {
    do {
      try await body(input)
    } catch let finding as FuzzFinding {
      throw finding
    } catch {
      // Error descriptions are built from the input, so they are tested too.
      guard !"\(error)".isEmpty else { throw FuzzFinding("an error has no description") }
    }
  }

  /// All targets.
  ///
  /// - Throws: If one of their models doesn't compile.
  package static func all() throws -> [FuzzTarget] {
    let groups: [[FuzzTarget]] = [
      try textTargets(), bodyTargets(), try protocolTargets(), try modelTargets(), queryTargets(),
      configurationTargets(), transportTargets(), yamlTargets(), try localTargets(),
    ]
    return groups.flatMap { $0 }
  }
}

/// A wrong result of a parser that didn't trap.
package struct FuzzFinding: Error, CustomStringConvertible {
  /// What is wrong.
  package let description: String

  init(_ description: String) { self.description = description }
}
