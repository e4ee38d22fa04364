// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The session of the module's own functions, made at first use.
private let sharedSession = Mutex<Session?>(nil)

/// Sets up the session that the module's own functions use.
///
/// - Parameter configure: Sets options of the session.
public func setupDefaultSession(
  _ configure: (inout SessionOptions) throws -> Void = { _ in }
) throws {
  let session = try Session(configure)
  sharedSession.withLock { $0 = session }
}

/// A client from the default session.
///
/// - Parameters:
///   - service: The service's name: `s3`.
///   - configure: Sets options of this client.
@_alwaysEmitIntoClient
public func client(
  _ service: String, _ configure: (inout ClientOptions) throws -> Void = { _ in }
) throws -> Client {
  try defaultSession().client(service, configure)
}

/// The resources of a service, from the default session.
///
/// - Parameters:
///   - service: The service's name: `s3`.
///   - configure: Sets options of the resources' client.
@_alwaysEmitIntoClient
public func resource(
  _ service: String, _ configure: (inout ClientOptions) throws -> Void = { _ in }
) throws -> Resource {
  try defaultSession().resource(service, configure)
}

/// The session of the module's own functions; made at the first call unless
/// ``setupDefaultSession(_:)`` made it before.
///
/// - Throws: ``BotoCoreError``: `profileNotFound`, `configParseError`.
public func defaultSession() throws -> Session {
  try sharedSession.withLock { session in
    if let session { return session }
    let made = try Session()
    session = made
    return made
  }
}
