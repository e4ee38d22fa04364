// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import BotoCore

/// Commands with a parser of their own, below one word of the command line: `s3`. The options that
/// every command has are parsed before.
package struct CommandFamily: Sendable {
  /// The names of the commands, in the order in which help shows them.
  package let names: [String]
  /// Runs the words behind the family's; the result is the exit status.
  package let run: @Sendable (_ words: [String], _ run: any ProgramRun) async throws -> Int32

  package init(
    names: [String],
    run: @escaping @Sendable (_ words: [String], _ run: any ProgramRun) async throws -> Int32
  ) {
    self.names = names
    self.run = run
  }
}

/// A run of the program, as the commands of a family see it.
package protocol ProgramRun: Sendable {
  var console: Console { get }
  var environment: Environment { get }
  var flavour: Flavour { get }
  /// The session with the command line's profile and region, made once.
  var session: SessionCore { get throws }

  /// A client of a service.
  ///
  /// - Parameters:
  ///   - service: The service's name, `s3`.
  ///   - region: Another region than the command line's.
  ///   - usesEndpoint: Whether `--endpoint-url` applies.
  ///   - configure: Changes the options.
  func client(
    _ service: String, region: String?, usesEndpoint: Bool,
    configure: (inout ClientOptions) throws -> Void
  ) throws -> ServiceClient
}
