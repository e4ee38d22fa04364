// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if ServiceLifecycle
  public import Boto3
  public import ServiceLifecycle

  /// A session as a service of a `ServiceGroup`: it runs until the group shuts down, then closes its
  /// connections.
  ///
  /// ```swift
  /// let group = ServiceGroup(
  ///   configuration: .init(
  ///     services: [.init(service: session), .init(service: worker)],
  ///     gracefulShutdownSignals: [.sigterm], logger: logger))
  /// try await group.run()
  /// ```
  ///
  /// A group shuts services down from the last to the first: list the session before those that
  /// make calls with it, so that their calls have ended when it closes.
  extension Session: Service {
    /// Waits until the group shuts down or the task is cancelled, and closes the session.
    public func run() async throws {
      try? await gracefulShutdown()
      await close()
    }
  }
#endif
