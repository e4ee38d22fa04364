extension BotoCoreError {
  /// The class of an error, by botocore's name. Kinds that don't stand here can be made by name;
  /// they have no base.
  public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// botocore's class name.
    public let rawValue: String

    /// A kind by botocore's class name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// botocore's class name.
    public var description: String { rawValue }

    /// `BotoCoreError`.
    public static let botoCoreError = Kind(rawValue: "BotoCoreError")
    /// `DataNotFoundError`, a ``botoCoreError``.
    public static let dataNotFoundError = Kind(rawValue: "DataNotFoundError")
    /// `UnknownServiceError`, a ``dataNotFoundError``.
    public static let unknownServiceError = Kind(rawValue: "UnknownServiceError")
    /// `UnknownRegionError`, a ``botoCoreError``.
    public static let unknownRegionError = Kind(rawValue: "UnknownRegionError")
    /// `ApiVersionNotFoundError`, a ``botoCoreError``.
    public static let apiVersionNotFoundError = Kind(rawValue: "ApiVersionNotFoundError")
    /// `HTTPClientError`, a ``botoCoreError``.
    public static let httpClientError = Kind(rawValue: "HTTPClientError")
    /// `ConnectionError`, a ``botoCoreError``.
    public static let connectionError = Kind(rawValue: "ConnectionError")
    /// `InvalidIMDSEndpointError`, a ``botoCoreError``.
    public static let invalidIMDSEndpointError = Kind(rawValue: "InvalidIMDSEndpointError")
    /// `InvalidIMDSEndpointModeError`, a ``botoCoreError``.
    public static let invalidIMDSEndpointModeError = Kind(rawValue: "InvalidIMDSEndpointModeError")
    /// `EndpointConnectionError`, a ``connectionError``.
    public static let endpointConnectionError = Kind(rawValue: "EndpointConnectionError")
    /// `SSLError`, a ``connectionError``.
    public static let sslError = Kind(rawValue: "SSLError")
    /// `ConnectionClosedError`, a ``httpClientError``.
    public static let connectionClosedError = Kind(rawValue: "ConnectionClosedError")
    /// `ReadTimeoutError`, a ``httpClientError``.
    public static let readTimeoutError = Kind(rawValue: "ReadTimeoutError")
    /// `ConnectTimeoutError`, a ``connectionError``.
    public static let connectTimeoutError = Kind(rawValue: "ConnectTimeoutError")
    /// `ProxyConnectionError`, a ``connectionError``.
    public static let proxyConnectionError = Kind(rawValue: "ProxyConnectionError")
    /// `ResponseStreamingError`, a ``httpClientError``.
    public static let responseStreamingError = Kind(rawValue: "ResponseStreamingError")
    /// `NoCredentialsError`, a ``botoCoreError``.
    public static let noCredentialsError = Kind(rawValue: "NoCredentialsError")
    /// `NoAuthTokenError`, a ``botoCoreError``.
    public static let noAuthTokenError = Kind(rawValue: "NoAuthTokenError")
    /// `TokenRetrievalError`, a ``botoCoreError``.
    public static let tokenRetrievalError = Kind(rawValue: "TokenRetrievalError")
    /// `UnknownTokenProviderError`, a ``botoCoreError``.
    public static let unknownTokenProviderError = Kind(rawValue: "UnknownTokenProviderError")
    /// `PartialCredentialsError`, a ``botoCoreError``.
    public static let partialCredentialsError = Kind(rawValue: "PartialCredentialsError")
    /// `CredentialRetrievalError`, a ``botoCoreError``.
    public static let credentialRetrievalError = Kind(rawValue: "CredentialRetrievalError")
    /// `UnknownSignatureVersionError`, a ``botoCoreError``.
    public static let unknownSignatureVersionError = Kind(rawValue: "UnknownSignatureVersionError")
    /// `ServiceNotInRegionError`, a ``botoCoreError``.
    public static let serviceNotInRegionError = Kind(rawValue: "ServiceNotInRegionError")
    /// `BaseEndpointResolverError`, a ``botoCoreError``.
    public static let baseEndpointResolverError = Kind(rawValue: "BaseEndpointResolverError")
    /// `NoRegionError`, a ``baseEndpointResolverError``.
    public static let noRegionError = Kind(rawValue: "NoRegionError")
    /// `EndpointVariantError`, a ``baseEndpointResolverError``.
    public static let endpointVariantError = Kind(rawValue: "EndpointVariantError")
    /// `UnknownEndpointError`, a ``baseEndpointResolverError``.
    public static let unknownEndpointError = Kind(rawValue: "UnknownEndpointError")
    /// `UnknownFIPSEndpointError`, a ``baseEndpointResolverError``.
    public static let unknownFIPSEndpointError = Kind(rawValue: "UnknownFIPSEndpointError")
    /// `ProfileNotFound`, a ``botoCoreError``.
    public static let profileNotFound = Kind(rawValue: "ProfileNotFound")
    /// `ConfigParseError`, a ``botoCoreError``.
    public static let configParseError = Kind(rawValue: "ConfigParseError")
    /// `ConfigNotFound`, a ``botoCoreError``.
    public static let configNotFound = Kind(rawValue: "ConfigNotFound")
    /// `MissingParametersError`, a ``botoCoreError``.
    public static let missingParametersError = Kind(rawValue: "MissingParametersError")
    /// `ValidationError`, a ``botoCoreError``.
    public static let validationError = Kind(rawValue: "ValidationError")
    /// `ParamValidationError`, a ``botoCoreError``.
    public static let paramValidationError = Kind(rawValue: "ParamValidationError")
    /// `UnknownKeyError`, a ``validationError``.
    public static let unknownKeyError = Kind(rawValue: "UnknownKeyError")
    /// `RangeError`, a ``validationError``.
    public static let rangeError = Kind(rawValue: "RangeError")
    /// `UnknownParameterError`, a ``validationError``.
    public static let unknownParameterError = Kind(rawValue: "UnknownParameterError")
    /// `InvalidRegionError`, a ``validationError``.
    public static let invalidRegionError = Kind(rawValue: "InvalidRegionError")
    /// `AliasConflictParameterError`, a ``validationError``.
    public static let aliasConflictParameterError = Kind(rawValue: "AliasConflictParameterError")
    /// `UnknownServiceStyle`, a ``botoCoreError``.
    public static let unknownServiceStyle = Kind(rawValue: "UnknownServiceStyle")
    /// `PaginationError`, a ``botoCoreError``.
    public static let paginationError = Kind(rawValue: "PaginationError")
    /// `OperationNotPageableError`, a ``botoCoreError``.
    public static let operationNotPageableError = Kind(rawValue: "OperationNotPageableError")
    /// `ChecksumError`, a ``botoCoreError``.
    public static let checksumError = Kind(rawValue: "ChecksumError")
    /// `UnseekableStreamError`, a ``botoCoreError``.
    public static let unseekableStreamError = Kind(rawValue: "UnseekableStreamError")
    /// `WaiterError`, a ``botoCoreError``.
    public static let waiterError = Kind(rawValue: "WaiterError")
    /// `IncompleteReadError`, a ``botoCoreError``.
    public static let incompleteReadError = Kind(rawValue: "IncompleteReadError")
    /// `InvalidExpressionError`, a ``botoCoreError``.
    public static let invalidExpressionError = Kind(rawValue: "InvalidExpressionError")
    /// `UnknownCredentialError`, a ``botoCoreError``.
    public static let unknownCredentialError = Kind(rawValue: "UnknownCredentialError")
    /// `WaiterConfigError`, a ``botoCoreError``.
    public static let waiterConfigError = Kind(rawValue: "WaiterConfigError")
    /// `UnknownClientMethodError`, a ``botoCoreError``.
    public static let unknownClientMethodError = Kind(rawValue: "UnknownClientMethodError")
    /// `UnsupportedSignatureVersionError`, a ``botoCoreError``.
    public static let unsupportedSignatureVersionError = Kind(
      rawValue: "UnsupportedSignatureVersionError")
    /// `ClientError`.
    public static let clientError = Kind(rawValue: "ClientError")
    /// `EventStreamError`, a ``clientError``.
    public static let eventStreamError = Kind(rawValue: "EventStreamError")
    /// `UnsupportedTLSVersionWarning`.
    public static let unsupportedTLSVersionWarning = Kind(rawValue: "UnsupportedTLSVersionWarning")
    /// `ImminentRemovalWarning`.
    public static let imminentRemovalWarning = Kind(rawValue: "ImminentRemovalWarning")
    /// `InvalidDNSNameError`, a ``botoCoreError``.
    public static let invalidDNSNameError = Kind(rawValue: "InvalidDNSNameError")
    /// `InvalidS3AddressingStyleError`, a ``botoCoreError``.
    public static let invalidS3AddressingStyleError = Kind(
      rawValue: "InvalidS3AddressingStyleError")
    /// `UnsupportedS3ArnError`, a ``botoCoreError``.
    public static let unsupportedS3ArnError = Kind(rawValue: "UnsupportedS3ArnError")
    /// `UnsupportedS3ControlArnError`, a ``botoCoreError``.
    public static let unsupportedS3ControlArnError = Kind(rawValue: "UnsupportedS3ControlArnError")
    /// `InvalidHostLabelError`, a ``botoCoreError``.
    public static let invalidHostLabelError = Kind(rawValue: "InvalidHostLabelError")
    /// `UnsupportedOutpostResourceError`, a ``botoCoreError``.
    public static let unsupportedOutpostResourceError = Kind(
      rawValue: "UnsupportedOutpostResourceError")
    /// `UnsupportedS3ConfigurationError`, a ``botoCoreError``.
    public static let unsupportedS3ConfigurationError = Kind(
      rawValue: "UnsupportedS3ConfigurationError")
    /// `UnsupportedS3AccesspointConfigurationError`, a ``botoCoreError``.
    public static let unsupportedS3AccesspointConfigurationError = Kind(
      rawValue: "UnsupportedS3AccesspointConfigurationError")
    /// `InvalidEndpointDiscoveryConfigurationError`, a ``botoCoreError``.
    public static let invalidEndpointDiscoveryConfigurationError = Kind(
      rawValue: "InvalidEndpointDiscoveryConfigurationError")
    /// `UnsupportedS3ControlConfigurationError`, a ``botoCoreError``.
    public static let unsupportedS3ControlConfigurationError = Kind(
      rawValue: "UnsupportedS3ControlConfigurationError")
    /// `InvalidRetryConfigurationError`, a ``botoCoreError``.
    public static let invalidRetryConfigurationError = Kind(
      rawValue: "InvalidRetryConfigurationError")
    /// `InvalidMaxRetryAttemptsError`, a ``invalidRetryConfigurationError``.
    public static let invalidMaxRetryAttemptsError = Kind(rawValue: "InvalidMaxRetryAttemptsError")
    /// `InvalidRetryModeError`, a ``invalidRetryConfigurationError``.
    public static let invalidRetryModeError = Kind(rawValue: "InvalidRetryModeError")
    /// `InvalidS3UsEast1RegionalEndpointConfigError`, a ``botoCoreError``.
    public static let invalidS3UsEast1RegionalEndpointConfigError = Kind(
      rawValue: "InvalidS3UsEast1RegionalEndpointConfigError")
    /// `InvalidSTSRegionalEndpointsConfigError`, a ``botoCoreError``.
    public static let invalidSTSRegionalEndpointsConfigError = Kind(
      rawValue: "InvalidSTSRegionalEndpointsConfigError")
    /// `StubResponseError`, a ``botoCoreError``.
    public static let stubResponseError = Kind(rawValue: "StubResponseError")
    /// `StubAssertionError`, a ``stubResponseError``.
    public static let stubAssertionError = Kind(rawValue: "StubAssertionError")
    /// `UnStubbedResponseError`, a ``stubResponseError``.
    public static let unStubbedResponseError = Kind(rawValue: "UnStubbedResponseError")
    /// `InvalidConfigError`, a ``botoCoreError``.
    public static let invalidConfigError = Kind(rawValue: "InvalidConfigError")
    /// `InfiniteLoopConfigError`, a ``invalidConfigError``.
    public static let infiniteLoopConfigError = Kind(rawValue: "InfiniteLoopConfigError")
    /// `RefreshWithMFAUnsupportedError`, a ``botoCoreError``.
    public static let refreshWithMFAUnsupportedError = Kind(
      rawValue: "RefreshWithMFAUnsupportedError")
    /// `MD5UnavailableError`, a ``botoCoreError``.
    public static let md5UnavailableError = Kind(rawValue: "MD5UnavailableError")
    /// `MissingDependencyException`, a ``botoCoreError``.
    public static let missingDependencyException = Kind(rawValue: "MissingDependencyException")
    /// `MetadataRetrievalError`, a ``botoCoreError``.
    public static let metadataRetrievalError = Kind(rawValue: "MetadataRetrievalError")
    /// `UndefinedModelAttributeError`.
    public static let undefinedModelAttributeError = Kind(rawValue: "UndefinedModelAttributeError")
    /// `MissingServiceIdError`, a ``undefinedModelAttributeError``.
    public static let missingServiceIdError = Kind(rawValue: "MissingServiceIdError")
    /// `SSOError`, a ``botoCoreError``.
    public static let ssoError = Kind(rawValue: "SSOError")
    /// `SSOTokenLoadError`, a ``ssoError``.
    public static let ssoTokenLoadError = Kind(rawValue: "SSOTokenLoadError")
    /// `UnauthorizedSSOTokenError`, a ``ssoError``.
    public static let unauthorizedSSOTokenError = Kind(rawValue: "UnauthorizedSSOTokenError")
    /// `LoginError`, a ``botoCoreError``.
    public static let loginError = Kind(rawValue: "LoginError")
    /// `LoginRefreshRequired`, a ``loginError``.
    public static let loginRefreshRequired = Kind(rawValue: "LoginRefreshRequired")
    /// `LoginInsufficientPermissions`, a ``loginError``.
    public static let loginInsufficientPermissions = Kind(rawValue: "LoginInsufficientPermissions")
    /// `LoginTokenLoadError`, a ``loginError``.
    public static let loginTokenLoadError = Kind(rawValue: "LoginTokenLoadError")
    /// `LoginAuthorizationCodeError`, a ``loginError``.
    public static let loginAuthorizationCodeError = Kind(rawValue: "LoginAuthorizationCodeError")
    /// `CapacityNotAvailableError`, a ``botoCoreError``.
    public static let capacityNotAvailableError = Kind(rawValue: "CapacityNotAvailableError")
    /// `InvalidProxiesConfigError`, a ``botoCoreError``.
    public static let invalidProxiesConfigError = Kind(rawValue: "InvalidProxiesConfigError")
    /// `InvalidDefaultsMode`, a ``botoCoreError``.
    public static let invalidDefaultsMode = Kind(rawValue: "InvalidDefaultsMode")
    /// `AwsChunkedWrapperError`, a ``botoCoreError``.
    public static let awsChunkedWrapperError = Kind(rawValue: "AwsChunkedWrapperError")
    /// `FlexibleChecksumError`, a ``botoCoreError``.
    public static let flexibleChecksumError = Kind(rawValue: "FlexibleChecksumError")
    /// `InvalidEndpointConfigurationError`, a ``botoCoreError``.
    public static let invalidEndpointConfigurationError = Kind(
      rawValue: "InvalidEndpointConfigurationError")
    /// `EndpointProviderError`, a ``botoCoreError``.
    public static let endpointProviderError = Kind(rawValue: "EndpointProviderError")
    /// `EndpointResolutionError`, a ``endpointProviderError``.
    public static let endpointResolutionError = Kind(rawValue: "EndpointResolutionError")
    /// `UnknownEndpointResolutionBuiltInName`, a ``endpointProviderError``.
    public static let unknownEndpointResolutionBuiltInName = Kind(
      rawValue: "UnknownEndpointResolutionBuiltInName")
    /// `InvalidChecksumConfigError`, a ``botoCoreError``.
    public static let invalidChecksumConfigError = Kind(rawValue: "InvalidChecksumConfigError")
    /// `UnsupportedServiceProtocolsError`, a ``botoCoreError``.
    public static let unsupportedServiceProtocolsError = Kind(
      rawValue: "UnsupportedServiceProtocolsError")

    /// The kind that this one is a special case of; `nil` for those at the root.
    public var base: Kind? { Self.bases[rawValue].map(Kind.init(rawValue:)) }

    /// Classes by their base, as `base: class class …`. A class that isn't named has no base.
    private static let derivedClasses = """
      BotoCoreError: DataNotFoundError UnknownRegionError ApiVersionNotFoundError HTTPClientError \
      ConnectionError InvalidIMDSEndpointError InvalidIMDSEndpointModeError NoCredentialsError \
      NoAuthTokenError TokenRetrievalError UnknownTokenProviderError PartialCredentialsError \
      CredentialRetrievalError UnknownSignatureVersionError ServiceNotInRegionError \
      BaseEndpointResolverError ProfileNotFound ConfigParseError ConfigNotFound \
      MissingParametersError ValidationError ParamValidationError UnknownServiceStyle \
      PaginationError OperationNotPageableError ChecksumError UnseekableStreamError WaiterError \
      IncompleteReadError InvalidExpressionError UnknownCredentialError WaiterConfigError \
      UnknownClientMethodError UnsupportedSignatureVersionError InvalidDNSNameError \
      InvalidS3AddressingStyleError UnsupportedS3ArnError UnsupportedS3ControlArnError \
      InvalidHostLabelError UnsupportedOutpostResourceError UnsupportedS3ConfigurationError \
      UnsupportedS3AccesspointConfigurationError InvalidEndpointDiscoveryConfigurationError \
      UnsupportedS3ControlConfigurationError InvalidRetryConfigurationError \
      InvalidS3UsEast1RegionalEndpointConfigError InvalidSTSRegionalEndpointsConfigError \
      StubResponseError InvalidConfigError RefreshWithMFAUnsupportedError MD5UnavailableError \
      MissingDependencyException MetadataRetrievalError SSOError LoginError \
      CapacityNotAvailableError InvalidProxiesConfigError InvalidDefaultsMode \
      AwsChunkedWrapperError FlexibleChecksumError InvalidEndpointConfigurationError \
      EndpointProviderError InvalidChecksumConfigError UnsupportedServiceProtocolsError
      DataNotFoundError: UnknownServiceError ResourceNotExistsError UnknownAPIVersionError
      ConnectionError: EndpointConnectionError SSLError ConnectTimeoutError ProxyConnectionError
      HTTPClientError: ConnectionClosedError ReadTimeoutError ResponseStreamingError
      BaseEndpointResolverError: NoRegionError EndpointVariantError UnknownEndpointError \
      UnknownFIPSEndpointError
      ValidationError: UnknownKeyError RangeError UnknownParameterError InvalidRegionError \
      AliasConflictParameterError
      ClientError: EventStreamError
      InvalidRetryConfigurationError: InvalidMaxRetryAttemptsError InvalidRetryModeError
      StubResponseError: StubAssertionError UnStubbedResponseError
      InvalidConfigError: InfiniteLoopConfigError
      UndefinedModelAttributeError: MissingServiceIdError
      SSOError: SSOTokenLoadError UnauthorizedSSOTokenError
      LoginError: LoginRefreshRequired LoginInsufficientPermissions LoginTokenLoadError \
      LoginAuthorizationCodeError
      EndpointProviderError: EndpointResolutionError UnknownEndpointResolutionBuiltInName
      """

    private static let bases: [String: String] = {
      var bases: [String: String] = [:]
      for line in derivedClasses.split(separator: "\n") {
        guard let colon = line.firstIndex(of: ":") else { continue }
        for name in line[line.index(after: colon)...].split(separator: " ") {
          bases[String(name)] = String(line[..<colon])
        }
      }
      return bases
    }()
  }
}
