// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension BotoCoreError {
  /// What went wrong in a ``BotoCoreError``, under botocore's name.
  ///
  /// Kinds have bases, as botocore's classes do: ``isKind(of:)``. New versions add kinds.
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    /// The name of botocore's class: `NoCredentialsError`.
    public let name: String
    /// The names of the bases, the nearest first.
    private let baseNames: [String]

    /// A kind in the table below.
    private init(_ name: String, of base: Kind? = nil) {
      self.name = name
      baseNames = base.map { [$0.name] + $0.baseNames } ?? []
    }

    /// The kind with a name; `nil` if the table doesn't have it.
    package init?(named name: String) {
      guard let kind = Self.all.first(where: { $0.name == name }) else { return nil }
      self = kind
    }

    /// The name of botocore's class.
    public var description: String { name }

    /// The kind that this one derives from; `nil` for a root.
    package var base: Kind? { baseNames.first.flatMap(Kind.init(named:)) }

    /// Whether this is the given kind or derives from it.
    public func isKind(of other: Kind) -> Bool { self == other || baseNames.contains(other.name) }

    /// Whether both are the same kind.
    public static func == (left: Kind, right: Kind) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Lets `catch BotoCoreError.Kind.connectionError` catch that kind and all derived from it.
    /// (Boto3 declares it for programs, because a re-exported type comes without operators.)
    package static func ~= (kind: Kind, error: any Error) -> Bool {
      (error as? BotoCoreError)?.kind.isKind(of: kind) ?? false
    }

    // The table of kinds: a row has the name in Swift, botocore's name, and the base. Each kind is
    // in ``all`` too; the page errors.md is generated from the table.

    /// The root of botocore's own kinds, and the kind of failures that have no other.
    public static let botoCoreError = Kind("BotoCoreError")
    /// Data is missing in the library.
    public static let dataNotFoundError = Kind("DataNotFoundError", of: botoCoreError)
    /// There is no service with that name.
    public static let unknownServiceError = Kind("UnknownServiceError", of: dataNotFoundError)
    /// No partition has the region.
    public static let unknownRegionError = Kind("UnknownRegionError", of: botoCoreError)
    /// A request can't be sent, or its response can't be read, as HTTP.
    public static let httpClientError = Kind("HTTPClientError", of: botoCoreError)
    /// There is no connection to the server.
    public static let connectionError = Kind("ConnectionError", of: botoCoreError)
    /// The endpoint of the instance metadata service isn't a URL.
    public static let invalidIMDSEndpointError = Kind("InvalidIMDSEndpointError", of: botoCoreError)
    /// The endpoint mode of the instance metadata service is unknown.
    public static let invalidIMDSEndpointModeError = Kind(
      "InvalidIMDSEndpointModeError", of: botoCoreError)
    /// The server can't be reached: its name has no address, or it accepts no connection.
    public static let endpointConnectionError = Kind("EndpointConnectionError", of: connectionError)
    /// TLS failed, for example because a certificate isn't trusted.
    public static let sslError = Kind("SSLError", of: connectionError)
    /// The connection ended before the response was complete.
    public static let connectionClosedError = Kind("ConnectionClosedError", of: httpClientError)
    /// The session was closed before the call.
    public static let sessionClosedError = Kind("SessionClosedError", of: botoCoreError)
    /// The server sent nothing for longer than `read_timeout`.
    public static let readTimeoutError = Kind("ReadTimeoutError", of: httpClientError)
    /// No connection was made within `connect_timeout`.
    public static let connectTimeoutError = Kind("ConnectTimeoutError", of: connectionError)
    /// The proxy can't be reached, or refuses the request.
    public static let proxyConnectionError = Kind("ProxyConnectionError", of: connectionError)
    /// The bytes of a response's body stopped arriving.
    public static let responseStreamingError = Kind("ResponseStreamingError", of: httpClientError)
    /// No provider has credentials.
    public static let noCredentialsError = Kind("NoCredentialsError", of: botoCoreError)
    /// No provider has a bearer token.
    public static let noAuthTokenError = Kind("NoAuthTokenError", of: botoCoreError)
    /// A provider can't get its bearer token.
    public static let tokenRetrievalError = Kind("TokenRetrievalError", of: botoCoreError)
    /// A part of the credentials is missing, such as the secret key.
    public static let partialCredentialsError = Kind("PartialCredentialsError", of: botoCoreError)
    /// A provider can't get its credentials.
    public static let credentialRetrievalError = Kind("CredentialRetrievalError", of: botoCoreError)
    /// The signature version is unknown.
    public static let unknownSignatureVersionError = Kind(
      "UnknownSignatureVersionError", of: botoCoreError)
    /// No endpoint can be found.
    public static let baseEndpointResolverError = Kind(
      "BaseEndpointResolverError", of: botoCoreError)
    /// The service needs a region, and none is configured.
    public static let noRegionError = Kind("NoRegionError", of: baseEndpointResolverError)
    /// The service has no FIPS or dual-stack endpoint.
    public static let endpointVariantError = Kind(
      "EndpointVariantError", of: baseEndpointResolverError)
    /// The profile is in neither the config file nor the credentials file.
    public static let profileNotFound = Kind("ProfileNotFound", of: botoCoreError)
    /// A config file can't be parsed.
    public static let configParseError = Kind("ConfigParseError", of: botoCoreError)
    /// A config file doesn't exist.
    public static let configNotFound = Kind("ConfigNotFound", of: botoCoreError)
    /// A value isn't one of those allowed.
    public static let validationError = Kind("ValidationError", of: botoCoreError)
    /// Parameters don't fit the model of the call. ``BotoCoreError/problems`` lists why.
    public static let paramValidationError = Kind("ParamValidationError", of: botoCoreError)
    /// A key isn't one of those allowed.
    public static let unknownKeyError = Kind("UnknownKeyError", of: validationError)
    /// The region can't be part of a host name.
    public static let invalidRegionError = Kind("InvalidRegionError", of: validationError)
    /// A parameter was given under two of its names.
    public static let aliasConflictParameterError = Kind(
      "AliasConflictParameterError", of: validationError)
    /// The pages don't end: the service repeats its page token.
    public static let paginationError = Kind("PaginationError", of: botoCoreError)
    /// The operation has no pages.
    public static let operationNotPageableError = Kind(
      "OperationNotPageableError", of: botoCoreError)
    /// A response's CRC-32 doesn't match its header.
    public static let checksumError = Kind("ChecksumError", of: botoCoreError)
    /// A body that can be read only once would have to be sent again.
    public static let unseekableStreamError = Kind("UnseekableStreamError", of: botoCoreError)
    /// A body is shorter than its `Content-Length`.
    public static let incompleteReadError = Kind("IncompleteReadError", of: botoCoreError)
    /// The configuration names an unknown credential source.
    public static let unknownCredentialError = Kind("UnknownCredentialError", of: botoCoreError)
    /// The model of a waiter can't be used.
    public static let waiterConfigError = Kind("WaiterConfigError", of: botoCoreError)
    /// The service has no operation with that name.
    public static let unknownClientMethodError = Kind("UnknownClientMethodError", of: botoCoreError)
    /// The operation can't be signed in that version.
    public static let unsupportedSignatureVersionError = Kind(
      "UnsupportedSignatureVersionError", of: botoCoreError)
    /// The addressing style of S3 is unknown.
    public static let invalidS3AddressingStyleError = Kind(
      "InvalidS3AddressingStyleError", of: botoCoreError)
    /// S3 Control can't use the ARN.
    public static let unsupportedS3ControlArnError = Kind(
      "UnsupportedS3ControlArnError", of: botoCoreError)
    /// A part of a host name isn't valid.
    public static let invalidHostLabelError = Kind("InvalidHostLabelError", of: botoCoreError)
    /// Options of S3 contradict each other.
    public static let unsupportedS3ConfigurationError = Kind(
      "UnsupportedS3ConfigurationError", of: botoCoreError)
    /// Options of S3 don't work with an access point.
    public static let unsupportedS3AccesspointConfigurationError = Kind(
      "UnsupportedS3AccesspointConfigurationError", of: botoCoreError)
    /// Endpoint discovery can't be used as configured.
    public static let invalidEndpointDiscoveryConfigurationError = Kind(
      "InvalidEndpointDiscoveryConfigurationError", of: botoCoreError)
    /// Options of S3 Control contradict each other.
    public static let unsupportedS3ControlConfigurationError = Kind(
      "UnsupportedS3ControlConfigurationError", of: botoCoreError)
    /// Options of retries are invalid.
    public static let invalidRetryConfigurationError = Kind(
      "InvalidRetryConfigurationError", of: botoCoreError)
    /// The number of attempts is invalid.
    public static let invalidMaxRetryAttemptsError = Kind(
      "InvalidMaxRetryAttemptsError", of: invalidRetryConfigurationError)
    /// The retry mode is unknown.
    public static let invalidRetryModeError = Kind(
      "InvalidRetryModeError", of: invalidRetryConfigurationError)
    /// The option of S3's endpoint in us-east-1 is unknown.
    public static let invalidS3UsEast1RegionalEndpointConfigError = Kind(
      "InvalidS3UsEast1RegionalEndpointConfigError", of: botoCoreError)
    /// The option of STS's endpoints is unknown.
    public static let invalidSTSRegionalEndpointsConfigError = Kind(
      "InvalidSTSRegionalEndpointsConfigError", of: botoCoreError)
    /// A stub can't answer a call.
    public static let stubResponseError = Kind("StubResponseError", of: botoCoreError)
    /// A stubbed client got an unexpected call.
    public static let stubAssertionError = Kind("StubAssertionError", of: stubResponseError)
    /// A stubbed client got more calls than it has responses.
    public static let unStubbedResponseError = Kind("UnStubbedResponseError", of: stubResponseError)
    /// The configuration can't be used.
    public static let invalidConfigError = Kind("InvalidConfigError", of: botoCoreError)
    /// Profiles refer to each other in a circle.
    public static let infiniteLoopConfigError = Kind(
      "InfiniteLoopConfigError", of: invalidConfigError)
    /// Credentials that need an MFA code can't be refreshed.
    public static let refreshWithMFAUnsupportedError = Kind(
      "RefreshWithMFAUnsupportedError", of: botoCoreError)
    /// The metadata service of a container or an instance gave no credentials.
    public static let metadataRetrievalError = Kind("MetadataRetrievalError", of: botoCoreError)
    /// The sign-on with IAM Identity Center failed.
    public static let ssoError = Kind("SSOError", of: botoCoreError)
    /// The token of the sign-on can't be read.
    public static let ssoTokenLoadError = Kind("SSOTokenLoadError", of: ssoError)
    /// The token of the sign-on has expired.
    public static let unauthorizedSSOTokenError = Kind("UnauthorizedSSOTokenError", of: ssoError)
    /// The credentials of `aws login` can't be used.
    public static let loginError = Kind("LoginError", of: botoCoreError)
    /// The session of `aws login` has expired.
    public static let loginRefreshRequired = Kind("LoginRefreshRequired", of: loginError)
    /// The session of `aws login` isn't allowed to be refreshed.
    public static let loginInsufficientPermissions = Kind(
      "LoginInsufficientPermissions", of: loginError)
    /// The token of `aws login` can't be read.
    public static let loginTokenLoadError = Kind("LoginTokenLoadError", of: loginError)
    /// The options of proxies are invalid.
    public static let invalidProxiesConfigError = Kind(
      "InvalidProxiesConfigError", of: botoCoreError)
    /// The defaults mode is unknown.
    public static let invalidDefaultsMode = Kind("InvalidDefaultsMode", of: botoCoreError)
    /// Bytes don't match the checksum that came with them, or its algorithm isn't supported.
    public static let flexibleChecksumError = Kind("FlexibleChecksumError", of: botoCoreError)
    /// Options of an endpoint contradict each other.
    public static let invalidEndpointConfigurationError = Kind(
      "InvalidEndpointConfigurationError", of: botoCoreError)
    /// The endpoint rule set can't be used.
    public static let endpointProviderError = Kind("EndpointProviderError", of: botoCoreError)
    /// The endpoint rule set has no endpoint for the call.
    public static let endpointResolutionError = Kind(
      "EndpointResolutionError", of: endpointProviderError)
    /// The option of checksums is unknown.
    public static let invalidChecksumConfigError = Kind(
      "InvalidChecksumConfigError", of: botoCoreError)
    /// The library supports none of the service's protocols.
    public static let unsupportedServiceProtocolsError = Kind(
      "UnsupportedServiceProtocolsError", of: botoCoreError)
    /// Python's own: an argument makes no sense.
    public static let valueError = Kind("ValueError")
    /// Python's own: a value has a wrong type.
    public static let typeError = Kind("TypeError")
    /// Python's own: a resource has no member with that name.
    public static let attributeError = Kind("AttributeError")
    /// A response doesn't fit its model.
    public static let responseParserError = Kind("ResponseParserError")
    /// The bytes of an event stream are invalid.
    public static let eventStreamParserError = Kind("ParserError")
    /// An event was damaged.
    public static let eventStreamChecksumMismatch = Kind(
      "ChecksumMismatch", of: eventStreamParserError)
    /// The headers of an event are too long.
    public static let eventStreamInvalidHeadersLength = Kind(
      "InvalidHeadersLength", of: eventStreamParserError)
    /// The payload of an event is too long.
    public static let eventStreamInvalidPayloadLength = Kind(
      "InvalidPayloadLength", of: eventStreamParserError)
    /// An event has a header twice.
    public static let eventStreamDuplicateHeader = Kind(
      "DuplicateHeader", of: eventStreamParserError)
    /// An event stream doesn't begin with the response.
    public static let noInitialResponseError = Kind(
      "NoInitialResponseError", of: eventStreamParserError)
    /// An event was sent after the end of its stream. (botocore sends no events.)
    public static let eventStreamClosed = Kind("EventStreamClosed")
    /// A JMESPath expression failed.
    public static let jmesPathError = Kind("JMESPathError", of: valueError)
    /// A string isn't a JMESPath expression.
    public static let jmesPathParseError = Kind("ParseError", of: jmesPathError)
    /// A JMESPath function has too many or too few arguments.
    public static let jmesPathArityError = Kind("ArityError", of: jmesPathParseError)
    /// An argument of a JMESPath function has a wrong type.
    public static let jmesPathTypeError = Kind("JMESPathTypeError", of: jmesPathError)
    /// JMESPath has no function with that name.
    public static let jmesPathUnknownFunctionError = Kind("UnknownFunctionError", of: jmesPathError)
    /// The service's endpoint discovery failed.
    public static let endpointDiscoveryException = Kind(
      "EndpointDiscoveryException", of: botoCoreError)
    /// The operation needs endpoint discovery, which is off.
    public static let endpointDiscoveryRequired = Kind(
      "EndpointDiscoveryRequired", of: endpointDiscoveryException)
    /// The service gave no endpoint for the operation.
    public static let endpointDiscoveryRefreshFailed = Kind(
      "EndpointDiscoveryRefreshFailed", of: endpointDiscoveryException)
    /// boto3's: the service has no resources.
    public static let resourceNotExistsError = Kind("ResourceNotExistsError", of: dataNotFoundError)
    /// boto3's: the resources don't have that version.
    public static let unknownAPIVersionError = Kind("UnknownAPIVersionError", of: dataNotFoundError)
    /// boto3's: the data of a resource can't be loaded.
    public static let resourceLoadException = Kind("ResourceLoadException")
    /// boto3's: a condition has an attribute where only a key is allowed.
    public static let dynamoDBNeedsKeyConditionError = Kind("DynamoDBNeedsKeyConditionError")
    /// Python's own: a number has more digits than DynamoDB keeps.
    public static let inexact = Kind("Inexact")
    /// Python's own: a number is too large for DynamoDB.
    public static let overflow = Kind("Overflow", of: inexact)
    /// Python's own: a number is too small for DynamoDB.
    public static let underflow = Kind("Underflow", of: inexact)
    /// boto3's: the service refused an upload of a file.
    public static let s3UploadFailedError = Kind("S3UploadFailedError")
    /// boto3's: the bytes of an object stopped arriving too often.
    public static let retriesExceededError = Kind("RetriesExceededError")
    /// s3transfer's: the object was replaced while it was downloaded.
    public static let s3DownloadFailedError = Kind("S3DownloadFailedError")
    /// s3transfer's: the source was replaced while it was copied.
    public static let s3CopyFailedError = Kind("S3CopyFailedError")
    /// s3transfer's: the service sent other bytes than requested.
    public static let s3ValidationError = Kind("S3ValidationError")

    /// All kinds in the table.
    package static let all: [Kind] = [
      .botoCoreError, .dataNotFoundError, .unknownServiceError, .unknownRegionError,
      .httpClientError, .connectionError, .invalidIMDSEndpointError, .invalidIMDSEndpointModeError,
      .endpointConnectionError, .sslError, .connectionClosedError, .sessionClosedError,
      .readTimeoutError, .connectTimeoutError, .proxyConnectionError, .responseStreamingError,
      .noCredentialsError, .noAuthTokenError, .tokenRetrievalError,
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
