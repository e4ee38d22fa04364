// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The page that shows what is in a local AWS: `/_boto3/`. It needs nothing but the control API, and
/// whatever users have stored is put into it as text, never as HTML.
enum ControlPage {
  static var response: WireResponse {
    WireResponse(
      status: 200,
      headers: [
        "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
        "X-Frame-Options": "DENY",
        "Content-Security-Policy":
          "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'",
      ], body: .bytes(html.withUTF8Buffer { Array($0) }))
  }

  private static let html: StaticString = #"""
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Local AWS</title>
    <style>
      :root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif }
      body { margin: 0 auto; max-width: 75rem; padding: 0 1rem 3rem }
      header, nav { display: flex; flex-wrap: wrap; gap: .8rem; align-items: center; padding: .7rem 0 }
      nav { border-bottom: 1px solid #8885 }
      h1 { font-size: 1.1rem; margin: 0 auto 0 0 }
      h2 { font-size: 1rem; overflow-wrap: anywhere }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #8883; vertical-align: top;
        overflow-wrap: anywhere }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; padding: .6rem }
      a[aria-current] { font-weight: bold; text-decoration: none; color: inherit }
      .error { color: #c33 }
    </style>
    <header>
      <h1>Local AWS</h1>
      <select id="place" aria-label="Account and region"></select>
      <span id="clock"></span>
      <button id="hour">One hour later</button>
      <button id="reload">Reload</button>
      <button id="reset">Remove everything</button>
    </header>
    <nav id="nav"></nav>
    <main id="main"></main>
    <script>
    const $ = id => document.getElementById(id)
    const node = (tag, attributes, ...children) => {
      const made = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes ?? {})) {
        if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
        else made.setAttribute(name, value)
      }
      made.append(...children.map(child => child instanceof Node ? child : String(child ?? '')))
      return made
    }
    const to = (...parts) => '#' + parts.map(encodeURIComponent).join('/')
    const link = (text, ...parts) => node('a', {href: to(...parts)}, text)
    const table = (names, rows) => rows.length
      ? node('table', {}, node('thead', {}, node('tr', {}, ...names.map(name => node('th', {}, name)))),
        node('tbody', {}, ...rows.map(row => node('tr', {}, ...row.map(cell => node('td', {}, cell))))))
      : node('p', {}, 'Nothing is here.')
    const title = text => node('h2', {}, text)
    const json = value => node('pre', {}, typeof value == 'string' ? value : JSON.stringify(value, null, 2))

    let place = {account: '000000000000', region: 'us-east-1'}
    const api = async (method, path, body) => {
      const response = await fetch('/_boto3/' + path, {method, body: body && JSON.stringify(body)})
      const answer = await response.json()
      if (!response.ok) throw new Error(answer.message)
      return answer
    }
    const look = async (service, operation, input = {}) =>
      (await api('POST', 'look', {service, operation, input, ...place})).output

    const plain = value => {
      if (value === null || typeof value != 'object') return value
      const [type, content] = Object.entries(value)[0] ?? []
      if (type == 'M') return Object.fromEntries(Object.entries(content).map(([key, item]) => [key, plain(item)]))
      if (type == 'L') return content.map(plain)
      return type == 'NULL' ? null : content
    }
    const cell = value => value === undefined ? '' : typeof value == 'object' ? JSON.stringify(value) : value

    const views = {
      async s3(bucket, key, ...rest) {
        if (bucket === undefined) {
          const {Buckets = []} = await look('s3', 'ListBuckets')
          return [table(['Bucket', 'Created'], Buckets.map(item => [link(item.Name, 's3', item.Name), item.CreationDate]))]
        }
        const path = key ?? ''
        if (rest[0] == 'object') {
          const object = await look('s3', 'GetObject', {Bucket: bucket, Key: path})
          const {Body, ...others} = object
          return [title(`${bucket}/${path}`), json(others), json(Body)]
        }
        const input = {Bucket: bucket, Prefix: path, Delimiter: '/'}
        if (rest[0] == 'after') input.StartAfter = rest[1]
        const list = await look('s3', 'ListObjectsV2', input)
        const groups = (list.CommonPrefixes ?? []).map(item => [link(item.Prefix, 's3', bucket, item.Prefix), '', ''])
        const objects = (list.Contents ?? []).map(
          item => [link(item.Key, 's3', bucket, item.Key, 'object'), item.Size, item.LastModified])
        const last = list.Contents?.at(-1)?.Key
        return [title(`${bucket}/${path}`), table(['Key', 'Bytes', 'Modified'], [...groups, ...objects]),
          list.IsTruncated && last ? link('More', 's3', bucket, path, 'after', last) : '']
      },
      async dynamodb(name, start) {
        if (name === undefined) {
          const {TableNames = []} = await look('dynamodb', 'ListTables')
          return [table(['Table', 'Items', 'Bytes'], await Promise.all(TableNames.map(async name => {
            const {Table} = await look('dynamodb', 'DescribeTable', {TableName: name})
            return [link(name, 'dynamodb', name), Table.ItemCount, Table.TableSizeBytes]
          })))]
        }
        const input = {TableName: name, Limit: 100}
        if (start) input.ExclusiveStartKey = JSON.parse(start)
        const {Items = [], LastEvaluatedKey} = await look('dynamodb', 'Scan', input)
        const names = [...new Set(Items.flatMap(Object.keys))].sort()
        return [title(name), table(names, Items.map(item => names.map(name => cell(plain(item[name] ?? {NULL: true}))))),
          LastEvaluatedKey ? link('More', 'dynamodb', name, JSON.stringify(LastEvaluatedKey)) : '']
      },
      async sqs(url) {
        if (url === undefined) {
          const {QueueUrls = []} = await look('sqs', 'ListQueues')
          return [table(['Queue', 'Messages', 'In flight', 'Delayed'], await Promise.all(QueueUrls.map(async url => {
            const {Attributes} = await look('sqs', 'GetQueueAttributes', {QueueUrl: url, AttributeNames: ['All']})
            return [link(url.split('/').at(-1), 'sqs', url), Attributes.ApproximateNumberOfMessages,
              Attributes.ApproximateNumberOfMessagesNotVisible, Attributes.ApproximateNumberOfMessagesDelayed]
          })))]
        }
        const {Attributes} = await look('sqs', 'GetQueueAttributes', {QueueUrl: url, AttributeNames: ['All']})
        const {Messages = []} = await look('sqs', 'ReceiveMessage',
          {QueueUrl: url, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All']})
        return [title(url.split('/').at(-1)), node('p', {}, 'Ten messages at most; none is received by looking.'),
          table(['Message', 'Body', 'Attributes'],
            Messages.map(item => [item.MessageId, item.Body, cell(item.MessageAttributes)])), json(Attributes)]
      },
      async sns(topic) {
        if (topic === undefined) {
          const {Topics = []} = await look('sns', 'ListTopics')
          return [table(['Topic'], Topics.map(item => [link(item.TopicArn, 'sns', item.TopicArn)]))]
        }
        const {Subscriptions = []} = await look('sns', 'ListSubscriptionsByTopic', {TopicArn: topic})
        return [title(topic), table(['Protocol', 'Endpoint', 'Subscription'],
          Subscriptions.map(item => [item.Protocol, item.Endpoint, item.SubscriptionArn]))]
      },
      async outbox() {
        const {messages} = await api('GET', 'outbox')
        return [table(['Time', 'Kind', 'To', 'Message'],
          messages.reverse().map(item => [item.time, item.kind, item.destination, json(item.body)]))]
      },
      async journal() {
        const {calls} = await api('GET', 'journal')
        return [table(['Time', 'Call', 'Account', 'Region', 'Status', 'Error'], calls.reverse().slice(0, 500).map(item => [
          item.time, `${item.service} ${item.operation}`, item.account, item.region, item.status || 'delivery',
          node('span', {class: 'error'}, item.error)]))]
      },
    }

    let turn = 0
    const show = async () => {
      const mine = ++turn
      const [name, ...parts] = (location.hash.slice(1) || 's3').split('/').map(decodeURIComponent)
      $('nav').replaceChildren(...Object.keys(views).map(view => {
        const made = link(view, view)
        if (view == name) made.setAttribute('aria-current', 'page')
        return made
      }))
      let content
      try {
        const [{places}, {now}] = await Promise.all([api('GET', 'places'), api('GET', 'clock')])
        $('clock').textContent = now
        const chosen = `${place.account} ${place.region}`
        $('place').replaceChildren(...places.map(item => node('option', {}, `${item.account} ${item.region}`)))
        if (places.some(item => `${item.account} ${item.region}` == chosen)) $('place').value = chosen
        content = await (views[name] ?? views.s3)(...parts)
      } catch (error) {
        content = [node('p', {class: 'error'}, error.message)]
      }
      if (mine == turn) $('main').replaceChildren(...content)
      document.body.dataset.shown = location.hash || '#s3'
    }
    $('place').addEventListener('change', event => {
      const [account, region] = event.target.value.split(' ')
      place = {account, region}
      show()
    })
    $('reload').addEventListener('click', show)
    $('hour').addEventListener('click', async () => { await api('POST', 'clock', {advance: 3600}); show() })
    $('reset').addEventListener('click', async () => {
      if (confirm('Remove everything from all accounts and regions?')) { await api('POST', 'reset'); show() }
    })
    addEventListener('hashchange', show)
    show()
    </script>
    """#
}
