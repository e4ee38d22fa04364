// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What `import Boto3` exports from the modules below, type by type: `api/Boto3.txt` has every
// declaration, and `docs/decisions/public-api.md` says why. Nothing else of them is public.

// Parameters and responses.
@_exported public import protocol AWSProtocols.DeferredValue
@_exported public import class AWSProtocols.EventStream
@_exported public import struct AWSProtocols.Structure
@_exported public import enum AWSProtocols.Value
@_exported public import protocol AWSProtocols.ValueConvertible
@_exported public import class BotoCore.EventStreamWriter
@_exported public import class BotoCore.PageSequence
@_exported public import struct BotoCore.PaginationOptions
@_exported public import struct BotoCore.Paginator
@_exported public import struct BotoCore.PresignedPost
@_exported public import struct BotoCore.Waiter
@_exported public import struct NIOCore.ByteBuffer
@_exported public import struct WireFormats.ByteStream
@_exported public import struct WireFormats.Timestamp

// Errors.
@_exported public import struct AWSProtocols.EventStreamError
@_exported public import protocol AWSErrors.AWSError
@_exported public import struct AWSErrors.BotoCoreError
@_exported public import struct AWSProtocols.ClientError
@_exported public import struct AWSErrors.FileError
@_exported public import struct BotoCore.WaiterError
@_exported public import struct S3Transfer.DirectoryError

// Options.
@_exported public import enum BotoCore.AccountIDEndpointMode
@_exported public import enum BotoCore.AddressingStyle
@_exported public import enum BotoCore.ChecksumMode
@_exported public import enum AWSConfiguration.ConfigSource
@_exported public import enum BotoCore.EndpointDiscoveryMode
@_exported public import enum BotoCore.EventPosition
@_exported public import enum BotoCore.RegionalEndpointsMode
@_exported public import enum BotoCore.RetryMode
@_exported public import enum AWSHTTP.TLSVerification
@_exported public import struct BotoCore.CallOptions
@_exported public import struct AWSHTTP.ClientCertificate
@_exported public import struct BotoCore.ClientOptions
@_exported public import struct AWSConfiguration.Environment
@_exported public import struct BotoCore.Observability
@_exported public import struct BotoCore.SessionOptions
@_exported public import struct BotoCore.SignatureVersion

// Credentials.
@_exported public import protocol AWSCredentials.CredentialProvider
@_exported public import enum AWSCredentials.CredentialSearch
@_exported public import struct AWSCredentials.AssumeRoleCredentials
@_exported public import struct AWSCredentials.BearerToken
@_exported public import struct AWSCredentials.CredentialChain
@_exported public import struct AWSCredentials.CredentialProviderContext
@_exported public import struct AWSCredentials.Credentials

// Hooks, retries, the network, tests.
@_exported public import class BotoCore.CallContext
@_exported public import class BotoCore.Events
@_exported public import class AWSHTTP.InMemoryTransport
@_exported public import class BotoCore.RecordingTransport
@_exported public import class BotoCore.Stubber
@_exported public import protocol AWSHTTP.HTTPTransport
@_exported public import protocol BotoCore.RetryStrategy
@_exported public import struct BotoCore.AnswerableEvent
@_exported public import struct BotoCore.CallResponse
@_exported public import struct BotoCore.Event
@_exported public import struct BotoCore.EventRegistration
@_exported public import struct BotoCore.FailedAttempt
@_exported public import struct AWSHTTP.ServerResponse
@_exported public import struct AWSHTTP.TransportOptions
@_exported public import struct HTTPTypes.HTTPField
@_exported public import struct HTTPTypes.HTTPFields
@_exported public import struct HTTPTypes.HTTPRequest
@_exported public import struct HTTPTypes.HTTPResponse

// Transfers.
@_exported public import class S3Transfer.ObjectBuffer
@_exported public import class S3Transfer.Transfer
@_exported public import enum S3Transfer.CaseConflictRule
@_exported public import enum S3Transfer.CopyProperties
@_exported public import enum S3Transfer.DirectoryEvent
@_exported public import struct S3Transfer.DownloadTarget
@_exported public import enum S3Transfer.PathFilter
@_exported public import enum S3Transfer.TransferLocation
@_exported public import enum S3Transfer.TransferState
@_exported public import struct S3Transfer.DeletedObject
@_exported public import struct S3Transfer.DirectoryOperation
@_exported public import struct S3Transfer.DirectoryOptions
@_exported public import struct S3Transfer.DirectoryProgress
@_exported public import struct S3Transfer.DirectorySummary
@_exported public import struct S3Transfer.DirectoryWarning
@_exported public import struct S3Transfer.S3Location
@_exported public import struct S3Transfer.TransferItem
@_exported public import struct S3Transfer.TransferOptions
@_exported public import struct S3Transfer.TransferProgress
@_exported public import struct S3Transfer.TransferResult
@_exported public import typealias S3Transfer.DeletionHandler
@_exported public import typealias S3Transfer.DirectoryEventHandler
@_exported public import typealias S3Transfer.ProgressHandler

// Types in the declarations of the types above.
@_exported public import protocol AWSCredentials.CredentialCache
@_exported public import struct BotoCore.NameEvent

// Generated clients, and what their code calls.
@_exported public import protocol AWSProtocols.OpenEnum
@_exported public import struct AWSProtocols.EventSequence
@_spi(Generated) @_exported public import protocol AWSProtocols.EnumShape
@_spi(Generated) @_exported public import protocol AWSProtocols.ReadableShape
@_spi(Generated) @_exported public import protocol AWSProtocols.ReadableStructure
@_spi(Generated) @_exported public import protocol AWSProtocols.ReadableUnion
@_spi(Generated) @_exported public import protocol AWSProtocols.WritableShape
@_spi(Generated) @_exported public import protocol AWSProtocols.WritableStructure
@_spi(Generated) @_exported public import protocol AWSProtocols.WritableUnion
@_spi(Generated) @_exported public import struct AWSProtocols.Box
@_spi(Generated) @_exported public import struct AWSProtocols.ShapeReader
@_spi(Generated) @_exported public import struct AWSProtocols.ShapeWriter
