// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The values of the options of `emr` that have a structure.
enum EMRShapes {
  static let instanceGroups: ArgumentShape = .list(
    .structure([
      "Name": .string,
      "InstanceGroupType": .required(.string),
      "BidPrice": .string,
      "InstanceType": .required(.string),
      "InstanceCount": .required(.integer),
      "CustomAmiId": .string,
      "EbsConfiguration": ebs,
      "AutoScalingPolicy": autoScalingPolicy,
      "Configurations": configurations,
    ]))

  static let instanceFleets: ArgumentShape = .list(
    .structure([
      "Name": .string,
      "InstanceFleetType": .required(.string),
      "TargetOnDemandCapacity": .integer,
      "TargetSpotCapacity": .integer,
      "InstanceTypeConfigs": .list(
        .structure([
          "InstanceType": .required(.string),
          "WeightedCapacity": .integer,
          "BidPrice": .string,
          "BidPriceAsPercentageOfOnDemandPrice": .double,
          "CustomAmiId": .string,
          "Priority": .double,
          "EbsConfiguration": ebs,
          "Configurations": configurations,
        ])),
      "LaunchSpecifications": .structure([
        "OnDemandSpecification": .structure([
          "AllocationStrategy": .string,
          "CapacityReservationOptions": capacityReservation,
        ]),
        "SpotSpecification": .structure([
          "TimeoutDurationMinutes": .integer,
          "TimeoutAction": .string,
          "BlockDurationMinutes": .integer,
          "AllocationStrategy": .string,
        ]),
      ]),
      "ResizeSpecifications": .structure([
        "SpotResizeSpecification": .structure([
          "TimeoutDurationMinutes": .integer,
          "AllocationStrategy": .string,
        ]),
        "OnDemandResizeSpecification": .structure([
          "TimeoutDurationMinutes": .integer,
          "AllocationStrategy": .string,
          "CapacityReservationOptions": capacityReservation,
        ]),
      ]),
      "Context": .string,
    ]))

  static let ec2Attributes: ArgumentShape = .structure([
    "KeyName": .string,
    "SubnetId": .string,
    "SubnetIds": .list(.string),
    "AvailabilityZone": .string,
    "AvailabilityZones": .list(.string),
    "InstanceProfile": .string,
    "EmrManagedMasterSecurityGroup": .string,
    "EmrManagedSlaveSecurityGroup": .string,
    "ServiceAccessSecurityGroup": .string,
    "AdditionalMasterSecurityGroups": .list(.string),
    "AdditionalSlaveSecurityGroups": .list(.string),
  ])

  static let tags: ArgumentShape = .list(.string)

  static let bootstrapActions: ArgumentShape = .list(
    .structure(["Name": .string, "Path": .required(.string), "Args": .list(.string)]))

  static let applications: ArgumentShape = .list(
    .structure(["Name": .required(.string), "Args": .list(.string)]))

  static let fileSystem: ArgumentShape = .structure([
    "Consistent": .boolean,
    "SSE": .boolean,
    "RetryCount": .integer,
    "RetryPeriod": .integer,
    "Args": .list(.string),
    "Encryption": .string,
    "ProviderType": .string,
    "KMSKeyId": .string,
    "CustomProviderLocation": .string,
    "CustomProviderClass": .string,
  ])

  static let steps: ArgumentShape = .list(
    .structure([
      "Type": .string,
      "Name": .string,
      "ActionOnFailure": .string,
      "Jar": .string,
      "Args": .list(.string),
      "MainClass": .string,
      "Properties": .string,
      "LogUri": .string,
      "EncryptionKeyArn": .string,
    ]))

  static let hbaseBackup: ArgumentShape = .structure(["Dir": .string, "BackupVersion": .string])

  static let kerberos: ArgumentShape = .structure([
    "Realm": .string,
    "KdcAdminPassword": .string,
    "CrossRealmTrustPrincipalPassword": .string,
    "ADDomainJoinUser": .string,
    "ADDomainJoinPassword": .string,
  ])

  static let managedScaling: ArgumentShape = .structure([
    "ComputeLimits": .structure([
      "MinimumCapacityUnits": .required(.integer),
      "MaximumCapacityUnits": .required(.integer),
      "MaximumOnDemandCapacityUnits": .integer,
      "UnitType": .required(.string),
      "MaximumCoreCapacityUnits": .integer,
    ]),
    "ScalingStrategy": .string,
    "UtilizationPerformanceIndex": .integer,
  ])

  static let placementGroups: ArgumentShape = .list(
    .structure(["InstanceRole": .required(.string), "PlacementStrategy": .string]))

  static let autoTermination: ArgumentShape = .structure(["IdleTimeout": .long])

  static let monitoring: ArgumentShape = .structure([
    "CloudWatchLogConfiguration": .structure([
      "Enabled": .required(.boolean),
      "LogGroupName": .string,
      "LogStreamNamePrefix": .string,
      "EncryptionKeyArn": .string,
      "LogTypes": .map(.list(.string)),
    ]),
    "S3LoggingConfiguration": .structure(["LogTypeUploadPolicy": .map(.string)]),
  ])

  // MARK: - Parts

  private static let ebs: ArgumentShape = .structure([
    "EbsOptimized": .boolean,
    "EbsBlockDeviceConfigs": .list(
      .structure([
        "VolumeSpecification": .structure([
          "VolumeType": .required(.string),
          "SizeInGB": .required(.integer),
          "Iops": .integer,
          "Throughput": .integer,
        ]),
        "VolumesPerInstance": .integer,
      ])),
  ])

  private static let autoScalingPolicy: ArgumentShape = .structure([
    "Constraints": .structure(["MinCapacity": .integer, "MaxCapacity": .integer]),
    "Rules": .list(
      .structure([
        "Name": .string,
        "Description": .string,
        "Action": .structure([
          "Market": .string,
          "SimpleScalingPolicyConfiguration": .structure([
            "AdjustmentType": .string,
            "ScalingAdjustment": .integer,
            "CoolDown": .integer,
          ]),
        ]),
        "Trigger": .structure([
          "CloudWatchAlarmDefinition": .structure([
            "ComparisonOperator": .string,
            "EvaluationPeriods": .integer,
            "MetricName": .string,
            "Namespace": .string,
            "Period": .integer,
            "Statistic": .string,
            "Threshold": .double,
            "Unit": .string,
            "Dimensions": .list(.structure(["Key": .string, "Value": .string])),
          ])
        ]),
      ])),
  ])

  private static let configurations: ArgumentShape = .list(
    .structure([
      "Classification": .string,
      "Properties": .map(.string),
      "Configurations": .list(
        .structure(["Classification": .string, "Properties": .map(.string)])),
    ]))

  private static let capacityReservation: ArgumentShape = .structure([
    "UsageStrategy": .string,
    "CapacityReservationPreference": .string,
    "CapacityReservationResourceGroupArn": .string,
  ])
}
