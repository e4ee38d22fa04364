// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The classes of botocore, boto3, s3transfer, jmespath and Python for the kinds, each with its bases,
/// from botocore 1.44.8 (`__bases__`).
enum BotocoreClasses {
  static let bases: [String: [String]] = {
    var bases: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      bases[String(parts[0])] = parts[1].split(separator: " ").map(String.init)
    }
    return bases
  }()

  private static let table = """
    BotoCoreError: Exception
    DataNotFoundError: BotoCoreError
    UnknownServiceError: DataNotFoundError
    UnknownRegionError: BotoCoreError
    HTTPClientError: BotoCoreError
    ConnectionError: BotoCoreError
    InvalidIMDSEndpointError: BotoCoreError
    InvalidIMDSEndpointModeError: BotoCoreError
    EndpointConnectionError: ConnectionError
    SSLError: ConnectionError SSLError
    ConnectionClosedError: HTTPClientError
    ReadTimeoutError: HTTPClientError ReadTimeout ReadTimeoutError
    ConnectTimeoutError: ConnectionError ConnectTimeout
    ProxyConnectionError: ConnectionError ProxyError
    ResponseStreamingError: HTTPClientError
    NoCredentialsError: BotoCoreError
    NoAuthTokenError: BotoCoreError
    TokenRetrievalError: BotoCoreError
    UnknownTokenProviderError: BotoCoreError
    PartialCredentialsError: BotoCoreError
    CredentialRetrievalError: BotoCoreError
    UnknownSignatureVersionError: BotoCoreError
    BaseEndpointResolverError: BotoCoreError
    NoRegionError: BaseEndpointResolverError
    EndpointVariantError: BaseEndpointResolverError
    ProfileNotFound: BotoCoreError
    ConfigParseError: BotoCoreError
    ConfigNotFound: BotoCoreError
    ValidationError: BotoCoreError
    ParamValidationError: BotoCoreError
    UnknownKeyError: ValidationError
    InvalidRegionError: ValidationError ValueError
    AliasConflictParameterError: ValidationError
    PaginationError: BotoCoreError
    OperationNotPageableError: BotoCoreError
    ChecksumError: BotoCoreError
    UnseekableStreamError: BotoCoreError
    IncompleteReadError: BotoCoreError
    UnknownCredentialError: BotoCoreError
    WaiterConfigError: BotoCoreError
    UnknownClientMethodError: BotoCoreError
    UnsupportedSignatureVersionError: BotoCoreError
    InvalidS3AddressingStyleError: BotoCoreError
    UnsupportedS3ControlArnError: BotoCoreError
    InvalidHostLabelError: BotoCoreError
    UnsupportedS3ConfigurationError: BotoCoreError
    UnsupportedS3AccesspointConfigurationError: BotoCoreError
    InvalidEndpointDiscoveryConfigurationError: BotoCoreError
    UnsupportedS3ControlConfigurationError: BotoCoreError
    InvalidRetryConfigurationError: BotoCoreError
    InvalidMaxRetryAttemptsError: InvalidRetryConfigurationError
    InvalidRetryModeError: InvalidRetryConfigurationError
    InvalidS3UsEast1RegionalEndpointConfigError: BotoCoreError
    InvalidSTSRegionalEndpointsConfigError: BotoCoreError
    StubResponseError: BotoCoreError
    StubAssertionError: StubResponseError AssertionError
    UnStubbedResponseError: StubResponseError
    InvalidConfigError: BotoCoreError
    InfiniteLoopConfigError: InvalidConfigError
    RefreshWithMFAUnsupportedError: BotoCoreError
    MetadataRetrievalError: BotoCoreError
    SSOError: BotoCoreError
    SSOTokenLoadError: SSOError
    UnauthorizedSSOTokenError: SSOError
    LoginError: BotoCoreError
    LoginRefreshRequired: LoginError
    LoginInsufficientPermissions: LoginError
    LoginTokenLoadError: LoginError
    InvalidProxiesConfigError: BotoCoreError
    InvalidDefaultsMode: BotoCoreError
    FlexibleChecksumError: BotoCoreError
    InvalidEndpointConfigurationError: BotoCoreError
    EndpointProviderError: BotoCoreError
    EndpointResolutionError: EndpointProviderError
    InvalidChecksumConfigError: BotoCoreError
    UnsupportedServiceProtocolsError: BotoCoreError
    ValueError: Exception
    TypeError: Exception
    AttributeError: Exception
    ResponseParserError: Exception
    ParserError: Exception
    ChecksumMismatch: ParserError
    InvalidHeadersLength: ParserError
    InvalidPayloadLength: ParserError
    DuplicateHeader: ParserError
    NoInitialResponseError: ParserError
    JMESPathError: ValueError
    ParseError: JMESPathError
    ArityError: ParseError
    JMESPathTypeError: JMESPathError
    UnknownFunctionError: JMESPathError
    EndpointDiscoveryException: BotoCoreError
    EndpointDiscoveryRequired: EndpointDiscoveryException
    EndpointDiscoveryRefreshFailed: EndpointDiscoveryException
    ResourceNotExistsError: Boto3Error DataNotFoundError
    UnknownAPIVersionError: Boto3Error DataNotFoundError
    ResourceLoadException: Boto3Error
    DynamoDBNeedsKeyConditionError: Boto3Error
    Inexact: DecimalException
    Overflow: Inexact Rounded
    Underflow: Inexact Rounded Subnormal
    S3UploadFailedError: Boto3Error
    RetriesExceededError: Boto3Error
    S3DownloadFailedError: Exception
    S3CopyFailedError: Exception
    S3ValidationError: Exception
    """
}
