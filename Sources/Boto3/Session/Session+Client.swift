import ModelCompiler

extension Session {
  /// A client of a service.
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`, `dynamodb`, `glue`, … (``availableServices``).
  ///   - regionName: The region, if not the session's.
  ///   - apiVersion: The version of the API, if not the latest.
  ///   - useSSL: Whether to use TLS where the service has it.
  ///   - verify: How servers prove who they are.
  ///   - endpointURL: Another endpoint than the service's own: `http://localhost:5000`.
  ///   - awsAccessKeyID: Other credentials than the session's.
  ///   - awsSecretAccessKey: The secret key to it.
  ///   - awsSessionToken: The token of temporary credentials.
  ///   - awsAccountID: The account of these credentials.
  ///   - config: Options of this client.
  /// - Throws: ``BotoCoreError``: `unknownServiceError` with the nearest names, `noRegionError`,
  ///   `partialCredentialsError`, …
  public func client(
    _ service: String, regionName: String? = nil, apiVersion: String? = nil, useSSL: Bool = true,
    verify: TLSVerification? = nil, endpointURL: String? = nil, awsAccessKeyID: String? = nil,
    awsSecretAccessKey: String? = nil, awsSessionToken: String? = nil, awsAccountID: String? = nil,
    config: ClientConfig? = nil
  ) throws -> Client {
    var arguments = ClientArguments()
    arguments.regionName = regionName
    arguments.apiVersion = apiVersion
    arguments.useSSL = useSSL
    arguments.verify = verify
    arguments.endpointURL = endpointURL
    arguments.awsAccessKeyID = awsAccessKeyID
    arguments.awsSecretAccessKey = awsSecretAccessKey
    arguments.awsSessionToken = awsSessionToken
    arguments.awsAccountID = awsAccountID
    arguments.config = config
    return try client(service, arguments)
  }

  /// A client of a service, with its arguments in a value.
  public func client(_ service: String, _ arguments: ClientArguments) throws -> Client {
    Client(try core.makeClient(service, arguments))
  }

  /// A client of a model that is given as JSON, in the form of botocore's `service-2.json`. It has
  /// no endpoint rules, so it needs an endpoint.
  ///
  /// - Throws: ``BotoCoreError`` and the compiler's error when the text is no model.
  public func client(model: [UInt8], _ arguments: ClientArguments) throws -> Client {
    Client(try core.makeClient(try LoadedService.compiled(from: model), arguments))
  }
}
