// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import Boto3Local
public import Testing

/// Gives each test a local AWS of its own: `@Test(.localAWS)`, or `@Suite(.localAWS)` for all tests of a
/// suite.
///
/// ```swift
/// @Test(.localAWS { try await $0.session().client("s3").createBucket(Bucket: "reports") })
/// func uploads() async throws {
///   let s3 = try LocalAWS.current.session().client("s3")
///   try await s3.putObject(Bucket: "reports", Key: "a.csv", Body: "1;2;3")
/// }
/// ```
public struct LocalAWSTrait: TestTrait, SuiteTrait, TestScoping {
  private let prepare: @Sendable (LocalAWS) async throws -> Void

  fileprivate init(_ prepare: @escaping @Sendable (LocalAWS) async throws -> Void) {
    self.prepare = prepare
  }

  /// A suite's trait is one of each of its tests.
  public var isRecursive: Bool { true }

  /// Runs a test, or one case of it, with a local AWS.
  ///
  /// - Throws: What preparing it or the test throws.
  public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let aws = try LocalAWS()
    try await prepare(aws)
    try await RunningAWS.$current.withValue(aws) { try await function() }
  }
}

extension Trait where Self == LocalAWSTrait {
  /// An empty local AWS for each test: `LocalAWS.current`.
  public static var localAWS: Self { LocalAWSTrait { _ in } }

  /// A local AWS for each test: `LocalAWS.current`.
  ///
  /// - Parameter prepare: Puts into it what the test needs.
  public static func localAWS(
    _ prepare: @escaping @Sendable (LocalAWS) async throws -> Void
  ) -> Self {
    LocalAWSTrait(prepare)
  }
}

private enum RunningAWS {
  @TaskLocal static var current: LocalAWS?
}

extension LocalAWS {
  /// The local AWS of the test that is running.
  ///
  /// - Throws: `LocalError` if the test doesn't have the trait ``LocalAWSTrait``, or if this is read
  ///   in a detached task.
  public static var current: LocalAWS {
    get throws(LocalError) {
      guard let current = RunningAWS.current else {
        throw LocalError(.invalidArgument, "This test has no local AWS; add the trait .localAWS")
      }
      return current
    }
  }
}
