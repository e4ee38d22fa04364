// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCompute
import LocalCore
import LocalDynamoDB
import LocalEvents
import LocalIdentity
import LocalMessaging
import LocalMonitoring
import LocalS3
import LocalSecrets
import LocalStreams
import LocalWorkflows

/// The services that the local AWS has.
let localServices: [AnyLocalService] = [
  AnyLocalService(LocalCloudWatchService.self),
  AnyLocalService(LocalDynamoDBService.self),
  AnyLocalService(LocalDynamoDBStreamsService.self),
  AnyLocalService(LocalIAMService.self),
  AnyLocalService(LocalEventBridgeService.self),
  AnyLocalService(LocalKMSService.self),
  AnyLocalService(LocalGlueService.self),
  AnyLocalService(LocalKinesisService.self),
  AnyLocalService(LocalLambdaService.self),
  AnyLocalService(LocalLogsService.self),
  AnyLocalService(LocalS3Service.self),
  AnyLocalService(LocalSNSService.self),
  AnyLocalService(LocalSQSService.self),
  AnyLocalService(LocalSchedulerService.self),
  AnyLocalService(LocalSecretsManagerService.self),
  AnyLocalService(LocalSSMService.self),
  AnyLocalService(LocalSTSService.self),
]
