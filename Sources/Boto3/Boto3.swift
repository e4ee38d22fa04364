import Synchronization

/// The session of the module's own functions, made at first use.
private let sharedSession = Mutex<Session?>(nil)

/// Makes the session that the module's own functions use.
///
/// - Parameters: As ``Session/init(profileName:regionName:awsAccessKeyID:awsSecretAccessKey:awsSessionToken:awsAccountID:environment:observability:)``.
public func setupDefaultSession(
  profileName: String? = nil, regionName: String? = nil, awsAccessKeyID: String? = nil,
  awsSecretAccessKey: String? = nil, awsSessionToken: String? = nil, awsAccountID: String? = nil
) throws {
  let session = try Session(
    profileName: profileName, regionName: regionName, awsAccessKeyID: awsAccessKeyID,
    awsSecretAccessKey: awsSecretAccessKey, awsSessionToken: awsSessionToken,
    awsAccountID: awsAccountID)
  sharedSession.withLock { $0 = session }
}

/// A client from the default session.
///
/// - Parameters:
///   - service: The service's name: `s3`.
///   - regionName: The region, if not the session's.
///   - endpointURL: Another endpoint than the service's own.
///   - config: Options of this client.
public func client(
  _ service: String, regionName: String? = nil, endpointURL: String? = nil,
  config: ClientConfig? = nil
) throws -> Client {
  try defaultSession().client(
    service, regionName: regionName, endpointURL: endpointURL, config: config)
}

/// The resources of a service, from the default session.
///
/// - Parameters:
///   - service: The service's name: `s3`.
///   - regionName: The region, if not the session's.
///   - endpointURL: Another endpoint than the service's own.
///   - config: Options of the resources' client.
public func resource(
  _ service: String, regionName: String? = nil, endpointURL: String? = nil,
  config: ClientConfig? = nil
) throws -> Resource {
  try defaultSession().resource(
    service, regionName: regionName, endpointURL: endpointURL, config: config)
}

/// The session of the module's own functions; made at the first call unless
/// ``setupDefaultSession(profileName:regionName:awsAccessKeyID:awsSecretAccessKey:awsSessionToken:awsAccountID:)``
/// made it before.
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
