import BotoCore
import ServiceModel
import Synchronization

extension Session {
  /// The resources of a service: the service as an object, with all its classes.
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`, `dynamodb`, `ec2`, … (``availableResources``).
  ///   - regionName: The region, if not the session's.
  ///   - apiVersion: The version of the API, if not the latest for which there are resources.
  ///   - useSSL: Whether to use TLS where the service has it.
  ///   - verify: How servers prove who they are.
  ///   - endpointURL: Another endpoint than the service's own: `http://localhost:5000`.
  ///   - awsAccessKeyID: Other credentials than the session's.
  ///   - awsSecretAccessKey: The secret key to it.
  ///   - awsSessionToken: The token of temporary credentials.
  ///   - config: Options of the resources' client.
  /// - Throws: ``BotoCoreError``: `resourceNotExistsError` with the services that have resources,
  ///   `unknownAPIVersionError` with the versions, `noRegionError`, …
  public func resource(
    _ service: String, regionName: String? = nil, apiVersion: String? = nil, useSSL: Bool = true,
    verify: TLSVerification? = nil, endpointURL: String? = nil, awsAccessKeyID: String? = nil,
    awsSecretAccessKey: String? = nil, awsSessionToken: String? = nil, config: ClientConfig? = nil
  ) throws -> Resource {
    var arguments = ClientArguments()
    arguments.regionName = regionName
    arguments.apiVersion = apiVersion
    arguments.useSSL = useSSL
    arguments.verify = verify
    arguments.endpointURL = endpointURL
    arguments.awsAccessKeyID = awsAccessKeyID
    arguments.awsSecretAccessKey = awsSecretAccessKey
    arguments.awsSessionToken = awsSessionToken
    arguments.config = config
    return try resource(service, arguments)
  }

  /// The resources of a service, with the client's arguments in a value.
  ///
  /// - Parameters:
  ///   - service: The service's name.
  ///   - arguments: The client's arguments.
  ///   - options: What differs from the client's ways in each call.
  public func resource(
    _ service: String, _ arguments: ClientArguments, options: CallOptions = CallOptions()
  ) throws -> Resource {
    let version = try resourceVersion(of: service, wanted: arguments.apiVersion)
    guard let tree = try ModelBundle.embedded.resources(of: service, version: version) else {
      throw try noResources(service)
    }
    var arguments = arguments
    // Resources and client must be of one version, which need not be the client's latest.
    arguments.apiVersion = version
    var config = arguments.config ?? ClientConfig()
    if config.userAgentExtra == nil { config.userAgentExtra = "Resource" }
    arguments.config = config
    arguments.hooks += ResourceInjections.clientHooks[service] ?? []
    let client = try client(service, arguments)
    let context = ResourceService(
      client: client, name: service, tree: tree,
      extensions: ResourceInjections.extensions + resourceExtensions.withLock { $0 },
      options: options)
    return Resource(context, try context.serviceModel, ResourceIdentifiers([]), data: nil)
  }

  private func resourceVersion(of service: String, wanted: String?) throws -> String {
    let versions = try ModelBundle.embedded.resourceVersions(of: service)
    guard let latest = versions.last else { throw try noResources(service) }
    guard let wanted else { return latest }
    guard versions.contains(wanted) else {
      throw BotoCoreError(
        .unknownAPIVersionError,
        "The '\(service)' resource does not support an API version of: \(wanted)\n"
          + "Valid API versions are: \(versions.joined(separator: ", "))")
    }
    return wanted
  }

  private func noResources(_ service: String) throws -> BotoCoreError {
    let available = try availableResources
    var message =
      "The '\(service)' resource does not exist" + NearestNames.hint(for: service, among: available)
      + "\nThe available resources are:\n   - " + available.joined(separator: "\n   - ") + "\n"
    if try availableServices.contains(service) {
      message +=
        "\nConsider using Boto3.client(\"\(service)\") instead of a resource for '\(service)'"
    }
    return BotoCoreError(.resourceNotExistsError, message)
  }
}
