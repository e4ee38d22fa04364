extension BotoCoreError {
  /// What kind of error a ``BotoCoreError`` is, under botocore's name of it.
  ///
  /// Kinds have bases, as botocore's classes do: ``isKind(of:)``. There are more with each version.
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    /// The name of botocore's class: `NoCredentialsError`.
    public let name: String
    /// The names of the bases, the nearest first.
    private let baseNames: [String]

    /// A kind of the table below.
    private init(_ name: String, of base: Kind? = nil) {
      self.name = name
      baseNames = base.map { [$0.name] + $0.baseNames } ?? []
    }

    /// The kind of a name; `nil` where the table has none.
    package init?(named name: String) {
      guard let kind = Self.all.first(where: { $0.name == name }) else { return nil }
      self = kind
    }

    /// The name of botocore's class.
    public var description: String { name }

    /// The kind that this one is a special case of; `nil` for those at the root.
    package var base: Kind? { baseNames.first.flatMap(Kind.init(named:)) }

    /// Whether this is the given kind or has it among its bases.
    public func isKind(of other: Kind) -> Bool { self == other || baseNames.contains(other.name) }

    /// Whether both are the same kind.
    public static func == (left: Kind, right: Kind) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Lets `catch BotoCoreError.Kind.connectionError` catch that kind and all derived from it.
    public static func ~= (kind: Kind, error: any Error) -> Bool {
      (error as? BotoCoreError)?.kind.isKind(of: kind) ?? false
    }

    // The table of the kinds: a line has the name in Swift, botocore's name, and the base. Each is
    // in ``all`` too; `ErrorsPageTests` and Sources/Boto3/Boto3.docc/errors.md are made from that.

    /// The root of botocore's own kinds; on its own, a failure that has no other kind.
    public static let botoCoreError = Kind("BotoCoreError")
    /// Data of the library that there isn't.
    public static let dataNotFoundError = Kind("DataNotFoundError", of: botoCoreError)
    /// There is no service of that name.
    public static let unknownServiceError = Kind("UnknownServiceError", of: dataNotFoundError)
    /// There is no partition that has the region.
    public static let unknownRegionError = Kind("UnknownRegionError", of: botoCoreError)
    /// A request that can't be sent, or whose answer can't be read, as HTTP.
    public static let httpClientError = Kind("HTTPClientError", of: botoCoreError)
    /// There is no connection to a server.
    public static let connectionError = Kind("ConnectionError", of: botoCoreError)
    /// The endpoint of the instance metadata service is no URL.
    public static let invalidIMDSEndpointError = Kind("InvalidIMDSEndpointError", of: botoCoreError)
    /// The endpoint mode of the instance metadata service is none that there is.
    public static let invalidIMDSEndpointModeError = Kind(
      "InvalidIMDSEndpointModeError", of: botoCoreError)
    /// The server can't be reached: its name has no address, or it takes no connection.
    public static let endpointConnectionError = Kind("EndpointConnectionError", of: connectionError)
    /// TLS failed: a certificate isn't trusted, say.
    public static let sslError = Kind("SSLError", of: connectionError)
    /// The connection ended before the response was complete.
    public static let connectionClosedError = Kind("ConnectionClosedError", of: httpClientError)
    /// The session was closed before the call.
    public static let sessionClosedError = Kind("SessionClosedError", of: botoCoreError)
    /// The server sent nothing for longer than `read_timeout`.
    public static let readTimeoutError = Kind("ReadTimeoutError", of: httpClientError)
    /// There was no connection within `connect_timeout`.
    public static let connectTimeoutError = Kind("ConnectTimeoutError", of: connectionError)
    /// The proxy can't be reached, or refuses.
    public static let proxyConnectionError = Kind("ProxyConnectionError", of: connectionError)
    /// The bytes of a response's body stopped coming.
    public static let responseStreamingError = Kind("ResponseStreamingError", of: httpClientError)
    /// No provider has credentials.
    public static let noCredentialsError = Kind("NoCredentialsError", of: botoCoreError)
    /// No provider has a bearer token.
    public static let noAuthTokenError = Kind("NoAuthTokenError", of: botoCoreError)
    /// A provider can't get its bearer token.
    public static let tokenRetrievalError = Kind("TokenRetrievalError", of: botoCoreError)
    /// The configuration names a token provider that there isn't.
    public static let unknownTokenProviderError = Kind(
      "UnknownTokenProviderError", of: botoCoreError)
    /// A part of the credentials is missing: the secret key, say.
    public static let partialCredentialsError = Kind("PartialCredentialsError", of: botoCoreError)
    /// A provider can't get its credentials.
    public static let credentialRetrievalError = Kind("CredentialRetrievalError", of: botoCoreError)
    /// The signature version is none that there is.
    public static let unknownSignatureVersionError = Kind(
      "UnknownSignatureVersionError", of: botoCoreError)
    /// No endpoint can be found.
    public static let baseEndpointResolverError = Kind(
      "BaseEndpointResolverError", of: botoCoreError)
    /// A region is needed, and none is configured.
    public static let noRegionError = Kind("NoRegionError", of: baseEndpointResolverError)
    /// The service has no endpoint of that variant (FIPS, dual stack).
    public static let endpointVariantError = Kind(
      "EndpointVariantError", of: baseEndpointResolverError)
    /// The profile is in neither the config file nor the credentials file.
    public static let profileNotFound = Kind("ProfileNotFound", of: botoCoreError)
    /// A config file can't be parsed.
    public static let configParseError = Kind("ConfigParseError", of: botoCoreError)
    /// A config file isn't there.
    public static let configNotFound = Kind("ConfigNotFound", of: botoCoreError)
    /// A value that isn't one of those that may be.
    public static let validationError = Kind("ValidationError", of: botoCoreError)
    /// Parameters of a call that its model refuses; ``BotoCoreError/problems`` lists why.
    public static let paramValidationError = Kind("ParamValidationError", of: botoCoreError)
    /// A key that isn't one of those that may be.
    public static let unknownKeyError = Kind("UnknownKeyError", of: validationError)
    /// The region is no label of a host name.
    public static let invalidRegionError = Kind("InvalidRegionError", of: validationError)
    /// A parameter was given under two of its names.
    public static let aliasConflictParameterError = Kind(
      "AliasConflictParameterError", of: validationError)
    /// Pages that don't end: the service repeats its token.
    public static let paginationError = Kind("PaginationError", of: botoCoreError)
    /// The operation has no pages.
    public static let operationNotPageableError = Kind(
      "OperationNotPageableError", of: botoCoreError)
    /// A response has another CRC-32 than its header says.
    public static let checksumError = Kind("ChecksumError", of: botoCoreError)
    /// A body that can be read once would have to be sent again.
    public static let unseekableStreamError = Kind("UnseekableStreamError", of: botoCoreError)
    /// A body has fewer bytes than its `Content-Length` says.
    public static let incompleteReadError = Kind("IncompleteReadError", of: botoCoreError)
    /// The configuration names a credential source that there isn't.
    public static let unknownCredentialError = Kind("UnknownCredentialError", of: botoCoreError)
    /// The model of a waiter can't be used.
    public static let waiterConfigError = Kind("WaiterConfigError", of: botoCoreError)
    /// The service has no operation of that name.
    public static let unknownClientMethodError = Kind("UnknownClientMethodError", of: botoCoreError)
    /// The operation can't be signed in that version.
    public static let unsupportedSignatureVersionError = Kind(
      "UnsupportedSignatureVersionError", of: botoCoreError)
    /// The addressing style of S3 is none that there is.
    public static let invalidS3AddressingStyleError = Kind(
      "InvalidS3AddressingStyleError", of: botoCoreError)
    /// S3 Control can't use the ARN.
    public static let unsupportedS3ControlArnError = Kind(
      "UnsupportedS3ControlArnError", of: botoCoreError)
    /// A part of a host name isn't valid.
    public static let invalidHostLabelError = Kind("InvalidHostLabelError", of: botoCoreError)
    /// Options of S3 that don't go together.
    public static let unsupportedS3ConfigurationError = Kind(
      "UnsupportedS3ConfigurationError", of: botoCoreError)
    /// Options of S3 that don't go with an access point.
    public static let unsupportedS3AccesspointConfigurationError = Kind(
      "UnsupportedS3AccesspointConfigurationError", of: botoCoreError)
    /// Endpoint discovery can't be used as configured.
    public static let invalidEndpointDiscoveryConfigurationError = Kind(
      "InvalidEndpointDiscoveryConfigurationError", of: botoCoreError)
    /// Options of S3 Control that don't go together.
    public static let unsupportedS3ControlConfigurationError = Kind(
      "UnsupportedS3ControlConfigurationError", of: botoCoreError)
    /// Options of retries that can't be used.
    public static let invalidRetryConfigurationError = Kind(
      "InvalidRetryConfigurationError", of: botoCoreError)
    /// The number of attempts isn't one that may be.
    public static let invalidMaxRetryAttemptsError = Kind(
      "InvalidMaxRetryAttemptsError", of: invalidRetryConfigurationError)
    /// The retry mode is none that there is.
    public static let invalidRetryModeError = Kind(
      "InvalidRetryModeError", of: invalidRetryConfigurationError)
    /// The option of S3's endpoint in us-east-1 is none that there is.
    public static let invalidS3UsEast1RegionalEndpointConfigError = Kind(
      "InvalidS3UsEast1RegionalEndpointConfigError", of: botoCoreError)
    /// The option of STS's endpoints is none that there is.
    public static let invalidSTSRegionalEndpointsConfigError = Kind(
      "InvalidSTSRegionalEndpointsConfigError", of: botoCoreError)
    /// A call to a stubbed client that its stub can't answer.
    public static let stubResponseError = Kind("StubResponseError", of: botoCoreError)
    /// A stubbed client was called in another way than expected.
    public static let stubAssertionError = Kind("StubAssertionError", of: stubResponseError)
    /// A stubbed client was called more often than it has responses.
    public static let unStubbedResponseError = Kind("UnStubbedResponseError", of: stubResponseError)
    /// The configuration can't be used.
    public static let invalidConfigError = Kind("InvalidConfigError", of: botoCoreError)
    /// Profiles that refer to each other without an end.
    public static let infiniteLoopConfigError = Kind(
      "InfiniteLoopConfigError", of: invalidConfigError)
    /// Credentials that take a code of MFA can't be renewed.
    public static let refreshWithMFAUnsupportedError = Kind(
      "RefreshWithMFAUnsupportedError", of: botoCoreError)
    /// A metadata service of a container or an instance gave no credentials.
    public static let metadataRetrievalError = Kind("MetadataRetrievalError", of: botoCoreError)
    /// Signing on with IAM Identity Center failed.
    public static let ssoError = Kind("SSOError", of: botoCoreError)
    /// The token of the sign-on can't be read.
    public static let ssoTokenLoadError = Kind("SSOTokenLoadError", of: ssoError)
    /// The token of the sign-on has expired.
    public static let unauthorizedSSOTokenError = Kind("UnauthorizedSSOTokenError", of: ssoError)
    /// The credentials of `aws login` can't be used.
    public static let loginError = Kind("LoginError", of: botoCoreError)
    /// The session of `aws login` has expired.
    public static let loginRefreshRequired = Kind("LoginRefreshRequired", of: loginError)
    /// The session of `aws login` may not be renewed.
    public static let loginInsufficientPermissions = Kind(
      "LoginInsufficientPermissions", of: loginError)
    /// The token of `aws login` can't be read.
    public static let loginTokenLoadError = Kind("LoginTokenLoadError", of: loginError)
    /// The options of proxies can't be used.
    public static let invalidProxiesConfigError = Kind(
      "InvalidProxiesConfigError", of: botoCoreError)
    /// The defaults mode is none that there is.
    public static let invalidDefaultsMode = Kind("InvalidDefaultsMode", of: botoCoreError)
    /// Bytes without the checksum that came with them, or an algorithm that isn't supported.
    public static let flexibleChecksumError = Kind("FlexibleChecksumError", of: botoCoreError)
    /// Options of an endpoint that don't go together.
    public static let invalidEndpointConfigurationError = Kind(
      "InvalidEndpointConfigurationError", of: botoCoreError)
    /// The endpoint rules can't be used.
    public static let endpointProviderError = Kind("EndpointProviderError", of: botoCoreError)
    /// The endpoint rules have no endpoint for the call.
    public static let endpointResolutionError = Kind(
      "EndpointResolutionError", of: endpointProviderError)
    /// The option of checksums is none that there is.
    public static let invalidChecksumConfigError = Kind(
      "InvalidChecksumConfigError", of: botoCoreError)
    /// The service speaks none of the protocols that are supported.
    public static let unsupportedServiceProtocolsError = Kind(
      "UnsupportedServiceProtocolsError", of: botoCoreError)
    /// Python's own: an argument that can't be meant.
    public static let valueError = Kind("ValueError")
    /// Python's own: a value of a type that can't stand there.
    public static let typeError = Kind("TypeError")
    /// Python's own: a resource has no member of that name.
    public static let attributeError = Kind("AttributeError")
    /// A response that isn't what its model says.
    public static let responseParserError = Kind("ResponseParserError")
    /// Bytes of a stream of events that are none.
    public static let eventStreamParserError = Kind("ParserError")
    /// A message of a stream of events was damaged.
    public static let eventStreamChecksumMismatch = Kind(
      "ChecksumMismatch", of: eventStreamParserError)
    /// The headers of a message are longer than they may be.
    public static let eventStreamInvalidHeadersLength = Kind(
      "InvalidHeadersLength", of: eventStreamParserError)
    /// The payload of a message is longer than it may be.
    public static let eventStreamInvalidPayloadLength = Kind(
      "InvalidPayloadLength", of: eventStreamParserError)
    /// A message has a header twice.
    public static let eventStreamDuplicateHeader = Kind(
      "DuplicateHeader", of: eventStreamParserError)
    /// A stream of events doesn't begin with the response.
    public static let noInitialResponseError = Kind(
      "NoInitialResponseError", of: eventStreamParserError)
    /// An event that can't be sent any more (no name of botocore's, which sends no events).
    public static let eventStreamClosed = Kind("EventStreamClosed")
    /// A JMESPath expression that fails.
    public static let jmesPathError = Kind("JMESPathError", of: valueError)
    /// A JMESPath expression that is none.
    public static let jmesPathParseError = Kind("ParseError", of: jmesPathError)
    /// A function of JMESPath with too many or too few arguments.
    public static let jmesPathArityError = Kind("ArityError", of: jmesPathParseError)
    /// A function of JMESPath with an argument of a wrong type.
    public static let jmesPathTypeError = Kind("JMESPathTypeError", of: jmesPathError)
    /// JMESPath has no function of that name.
    public static let jmesPathUnknownFunctionError = Kind("UnknownFunctionError", of: jmesPathError)
    /// The service's own way to find its endpoint failed.
    public static let endpointDiscoveryException = Kind(
      "EndpointDiscoveryException", of: botoCoreError)
    /// The operation takes endpoint discovery, which is off.
    public static let endpointDiscoveryRequired = Kind(
      "EndpointDiscoveryRequired", of: endpointDiscoveryException)
    /// The service gave no endpoint for the operation.
    public static let endpointDiscoveryRefreshFailed = Kind(
      "EndpointDiscoveryRefreshFailed", of: endpointDiscoveryException)
    /// boto3's: the service has no resources.
    public static let resourceNotExistsError = Kind("ResourceNotExistsError", of: dataNotFoundError)
    /// boto3's: the resources have no such version.
    public static let unknownAPIVersionError = Kind("UnknownAPIVersionError", of: dataNotFoundError)
    /// boto3's: the data of a resource can't be loaded.
    public static let resourceLoadException = Kind("ResourceLoadException")
    /// boto3's: an attribute in a condition where only a key may stand.
    public static let dynamoDBNeedsKeyConditionError = Kind("DynamoDBNeedsKeyConditionError")
    /// Python's own: a number has more digits than DynamoDB keeps.
    public static let inexact = Kind("Inexact")
    /// Python's own: a number is too large for DynamoDB.
    public static let overflow = Kind("Overflow", of: inexact)
    /// Python's own: a number is too small for DynamoDB.
    public static let underflow = Kind("Underflow", of: inexact)
    /// boto3's: the service refused an upload of a file.
    public static let s3UploadFailedError = Kind("S3UploadFailedError")
    /// boto3's: the bytes of an object stopped coming too often.
    public static let retriesExceededError = Kind("RetriesExceededError")
    /// s3transfer's: the object was replaced while it was downloaded.
    public static let s3DownloadFailedError = Kind("S3DownloadFailedError")
    /// s3transfer's: the source was replaced while it was copied.
    public static let s3CopyFailedError = Kind("S3CopyFailedError")
    /// s3transfer's: the service sent other bytes than those asked for.
    public static let s3ValidationError = Kind("S3ValidationError")

    /// All kinds, as the table has them.
    package static let all: [Kind] = [
      .botoCoreError, .dataNotFoundError, .unknownServiceError, .unknownRegionError,
      .httpClientError, .connectionError, .invalidIMDSEndpointError, .invalidIMDSEndpointModeError,
      .endpointConnectionError, .sslError, .connectionClosedError, .sessionClosedError,
      .readTimeoutError, .connectTimeoutError, .proxyConnectionError, .responseStreamingError,
      .noCredentialsError, .noAuthTokenError, .tokenRetrievalError, .unknownTokenProviderError,
      .partialCredentialsError, .credentialRetrievalError, .unknownSignatureVersionError,
      .baseEndpointResolverError, .noRegionError, .endpointVariantError, .profileNotFound,
      .configParseError, .configNotFound, .validationError, .paramValidationError, .unknownKeyError,
      .invalidRegionError, .aliasConflictParameterError, .paginationError,
      .operationNotPageableError, .checksumError, .unseekableStreamError, .incompleteReadError,
      .unknownCredentialError, .waiterConfigError, .unknownClientMethodError,
      .unsupportedSignatureVersionError, .invalidS3AddressingStyleError,
      .unsupportedS3ControlArnError, .invalidHostLabelError, .unsupportedS3ConfigurationError,
      .unsupportedS3AccesspointConfigurationError, .invalidEndpointDiscoveryConfigurationError,
      .unsupportedS3ControlConfigurationError, .invalidRetryConfigurationError,
      .invalidMaxRetryAttemptsError, .invalidRetryModeError,
      .invalidS3UsEast1RegionalEndpointConfigError, .invalidSTSRegionalEndpointsConfigError,
      .stubResponseError, .stubAssertionError, .unStubbedResponseError, .invalidConfigError,
      .infiniteLoopConfigError, .refreshWithMFAUnsupportedError, .metadataRetrievalError, .ssoError,
      .ssoTokenLoadError, .unauthorizedSSOTokenError, .loginError, .loginRefreshRequired,
      .loginInsufficientPermissions, .loginTokenLoadError, .invalidProxiesConfigError,
      .invalidDefaultsMode, .flexibleChecksumError, .invalidEndpointConfigurationError,
      .endpointProviderError, .endpointResolutionError, .invalidChecksumConfigError,
      .unsupportedServiceProtocolsError, .valueError, .typeError, .attributeError,
      .responseParserError, .eventStreamParserError, .eventStreamChecksumMismatch,
      .eventStreamInvalidHeadersLength, .eventStreamInvalidPayloadLength,
      .eventStreamDuplicateHeader, .noInitialResponseError, .eventStreamClosed, .jmesPathError,
      .jmesPathParseError, .jmesPathArityError, .jmesPathTypeError, .jmesPathUnknownFunctionError,
      .endpointDiscoveryException, .endpointDiscoveryRequired, .endpointDiscoveryRefreshFailed,
      .resourceNotExistsError,
      .unknownAPIVersionError, .resourceLoadException, .dynamoDBNeedsKeyConditionError, .inexact,
      .overflow, .underflow, .s3UploadFailedError, .retriesExceededError, .s3DownloadFailedError,
      .s3CopyFailedError, .s3ValidationError,
    ]
  }
}
