// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
public import Boto3
import BotoCore
import LocalCompute
import LocalCore
import LocalIdentity
import LocalS3
import ServiceModel
import Synchronization
import WireFormats

/// An AWS in the process: for tests, and for work without a network or an account.
///
/// ```swift
/// let aws = try LocalAWS()
/// let s3 = try aws.session().client("s3")
/// try await s3.createBucket(Bucket: "reports")
/// try await s3.putObject(Bucket: "reports", Key: "a.csv", Body: "1;2;3")
/// ```
///
/// Each has accounts, regions and a clock of its own, and is empty at first. Nothing listens on a
/// port unless ``serve(host:port:allowedHosts:certificate:)`` is called. An operation that isn't there is answered
/// with an error that says so.
public final class LocalAWS: Sendable {
  /// The account of sessions that name none.
  public static let defaultAccount = "000000000000"
  /// The region of sessions that name none.
  public static let defaultRegion = "us-east-1"

  let host: LocalHost
  private let authorizer: PolicyAuthorizer?
  let programs: ProgramRunner
  let runtimes: FunctionRuntimes
  private let template: SessionCore
  private let snapshotCount = Atomic<UInt64>(0)

  var engine: LocalEngine { host.engine }

  /// A local AWS.
  ///
  /// - Parameters:
  ///   - persistence: Whether it is kept, and where.
  ///   - authentication: Whether signatures are verified.
  ///   - authorization: Whether policies decide what callers may do.
  ///   - classicBuckets: Whether new buckets are as before April 2023: access control lists have an
  ///     effect, and nothing is blocked. AWS's current defaults otherwise.
  ///   - seed: Determines IDs and all else that is random: the same seed and the same calls, at the
  ///     same times of the clock, give the same answers. Random by default.
  /// - Throws: ``LocalError`` if the directory can't be used.
  public init(
    persistence: Persistence = .none, authentication: Authentication = .accountOnly,
    authorization: Authorization = .off, classicBuckets: Bool = false, seed: UInt64? = nil
  ) throws {
    let programs = ProgramRunner(secret: Authentication.accountSecret)
    let runtimes = FunctionRuntimes(programs: programs)
    let authorizer: PolicyAuthorizer? =
      authorization == .off ? nil : PolicyAuthorizer(refuses: authorization == .enforce)
    self.authorizer = authorizer
    let engine = try LocalEngine(
      services: localServices, seed: seed ?? .random(in: .min ... .max),
      authentication: authentication.mode, authorizer: authorizer,
      models: try ModelBundle.embedded, outbound: WebServers()
    ) { world in
      let everywhere = Place(account: "", region: "")
      world.change(LocalLambdaRuntimes.self, in: everywhere) { $0.runtimes = runtimes }
      guard classicBuckets else { return }
      world.change(LocalS3Service.self, in: everywhere) { $0.newBuckets = .classic }
    }
    let directory = try persistence.path.map { try Replay.open($0, into: engine) }
    host = LocalHost(engine: engine, directory: directory)
    self.programs = programs
    self.runtimes = runtimes
    var options = ClientOptions()
    options.transport = LocalTransport(host: host)
    let environment = Environment([:], homeDirectory: "/nonexistent")
    template = try SessionCore(
      SessionOptions {
        $0.environment = environment
        $0.region = Self.defaultRegion
        $0.credentials = Self.credentials(of: Self.defaultAccount)
        $0.clientOptions = options
      })
  }

  private static func credentials(of account: String) -> Credentials {
    Credentials(
      accessKeyID: account, secretAccessKey: Authentication.accountSecret, accountID: account)
  }

  /// A session whose clients call this local AWS. Neither the environment nor configuration files
  /// matter to it.
  ///
  /// - Parameters:
  ///   - account: The account's ID, 12 digits; anything else is ``defaultAccount``.
  ///   - region: The region of the session's clients.
  public func session(
    account: String = LocalAWS.defaultAccount, region: String = LocalAWS.defaultRegion
  ) -> Session {
    let isID = account.utf8.count == 12 && account.utf8.allSatisfy(\.isASCIIDigit)
    let credentials = Self.credentials(of: isID ? account : Self.defaultAccount)
    return Session(core: SessionCore(template, region: region, credentials: credentials))
  }

  // MARK: - State

  /// What is there now, to come back to. It costs nothing: states are values.
  public func snapshot() -> Snapshot {
    let number = snapshotCount.add(1, ordering: .relaxed).newValue
    let world = engine.snapshot { host.directory?.record(.snapshot(id: number)) }
    return Snapshot(world: world, number: number, directory: host.directory)
  }

  /// Makes everything as it was at a snapshot, also the time.
  public func restore(_ snapshot: Snapshot) {
    engine.restore(snapshot.world) { host.directory?.record(.restore(id: snapshot.number)) }
  }

  /// Removes everything from all accounts and regions, fault rules, the journal and the recorded policy
  /// too. The clock stays.
  public func reset() {
    authorizer?.forget()
    engine.reset {
      host.directory?.record(.reset)
      host.directory?.record(.clock(offset: engine.clock.offset))
    }
  }

  /// Waits until nothing is in flight any more: events that S3 sends, messages that SNS delivers.
  ///
  /// - Throws: `CancellationError`; ``LocalError`` if what changed can't be kept.
  public func settle() async throws {
    try Task.checkCancellation()
    await engine.settle()
    try await host.directory?.keep()
  }

  /// The smallest policy of IAM that allows the calls so far, as JSON. Empty unless
  /// ``Authorization/record`` or ``Authorization/enforce`` was asked for.
  public func recordedPolicy() -> String {
    authorizer?.recordedPolicy() ?? PolicyAuthorizer(refuses: false).recordedPolicy()
  }

  /// The clock of all services.
  public var clock: Clock { Clock(host: host) }
  /// Failures that calls meet.
  public var faults: Faults { Faults(engine: engine) }
  /// The calls so far.
  public var journal: Journal { Journal(engine: engine) }
}

extension LocalAWS {
  /// Whether a local AWS outlives the process.
  public struct Persistence: Sendable, Hashable {
    let path: String?

    /// It ends with the process.
    public static let none = Persistence(path: nil)

    /// It is kept in a directory, which is made if it isn't there. A call that changes something
    /// returns when the change is on the disk.
    public static func directory(_ path: String) -> Persistence { Persistence(path: path) }
  }

  /// Whether signatures are verified.
  public struct Authentication: Sendable {
    /// The secret of an access key that is an account's ID.
    static let accountSecret = "local"

    let mode: LocalCore.Authentication

    /// An access key only says which account it is.
    public static let accountOnly = Authentication(mode: .accountOnly)

    /// Signatures, their time and their scope are verified, as AWS does. An account's ID is an access
    /// key whose secret is `local`.
    public static let strict = Authentication(
      mode: .strict(keys: [:], accountSecret: accountSecret))
  }

  /// Whether policies decide what callers may do.
  public enum Authorization: String, Sendable, CaseIterable {
    /// Every caller may do everything in its account.
    case off
    /// As ``off``, and ``LocalAWS/recordedPolicy()`` has what was done.
    case record
    /// Users and roles of IAM may do what their policies and those of resources allow; an account's own
    /// key is its root user.
    case enforce
  }

  /// What was there at a moment.
  public final class Snapshot: Sendable {
    let world: World
    let number: UInt64
    private let directory: StateDirectory?

    init(world: World, number: UInt64, directory: StateDirectory?) {
      self.world = world
      self.number = number
      self.directory = directory
    }

    deinit { directory?.record(.drop(id: number)) }
  }
}
