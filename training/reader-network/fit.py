"""Fits the reader's network: python3 training/reader-network/fit.py FOLDER, after export-questions.ts FOLDER.

First on questions made of open texts, then on SQuAD's: half a, half b (left in FOLDER as network-a.json and network-b.json, with what they find on the other half), and both,
src/answer/reading/network/network.json. Needs PyTorch (Debian: python3-torch); 15 minutes on a core.
"""
import base64
import json
import os
import random
import sys

import numpy as np
import torch

from network import Network, batch_of, read_embedding, read_questions

FOLDER = sys.argv[1]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
A, B, MADE = 0, 1, 2
SEED = 1


def batches(questions, size, shuffle=True):
    """Questions of like length together, so that little is padded."""
    order = list(range(len(questions)))
    if shuffle:
        random.shuffle(order)
    for start in range(0, len(order), size * 20):
        window = sorted(order[start : start + size * 20], key=lambda i: max(len(words) for words, *_ in questions[i][4]))
        parts = [window[k : k + size] for k in range(0, len(window), size)]
        if shuffle:
            random.shuffle(parts)
        yield from parts


def log_sum(logits, of, count):
    """Logarithm of the sum of exponentials over the spans of each question."""
    highest = torch.full((count,), -1e9).scatter_reduce(0, of, logits.detach(), "amax")
    return torch.zeros(count).scatter_add(0, of, torch.exp(logits - highest[of])).clamp_min(1e-30).log() + highest


def loss_of(logits, batch):
    """Of all right spans together; the words of the answer elsewhere count where the answer itself is not among the spans."""
    count = len(batch["kind"])
    of, label = batch["of"][batch["spans"][:, 0]], batch["spans"][:, 3]
    has_own = torch.zeros(count).scatter_reduce(0, of, (label == 2).float(), "amax") > 0
    right = torch.where(has_own[of], label == 2, label >= 1)
    has_any = torch.zeros(count).scatter_reduce(0, of, right.float(), "amax") > 0
    of_right = log_sum(torch.where(right, logits, torch.full_like(logits, -1e4)), of, count)
    return (log_sum(logits, of, count) - of_right)[has_any].mean()


def train(network, questions, epochs, rate, size):
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-4)
    total, step = epochs * len(questions) // size + 1, 0
    network.train()
    for _ in range(epochs):
        for part in batches(questions, size):
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 100) * max(0.0, 1 - step / total)
            batch = batch_of([questions[i] for i in part])
            loss = loss_of(network(batch), batch)
            step += 1
            if not torch.isfinite(loss):
                continue
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            if step % 500 == 0:
                print(f"  {step} of {total} steps, loss {float(loss.detach()):.2f}", flush=True)


def exact(network, questions):
    """Percent of the questions whose likeliest span is a right one."""
    network.eval()
    right = 0
    with torch.no_grad():
        for part in batches(questions, 64, shuffle=False):
            batch = batch_of([questions[i] for i in part])
            logits, of = network(batch), batch["of"][batch["spans"][:, 0]]
            for i in range(len(part)):
                own = (of == i).nonzero().squeeze(1)
                if len(own) > 0:
                    right += int(batch["spans"][own[logits[own].argmax()], 3] > 0)
    return 100 * right / len(questions)


def stored(tensor):
    """A matrix in bytes, a factor for each row; see tensors.ts."""
    rows = tensor.detach().numpy()
    rows = rows.reshape(rows.shape[0], -1) if rows.ndim > 1 else rows.reshape(1, -1)
    scales = [float(f"{scale:.6g}") for scale in np.maximum(np.abs(rows).max(1) / 127, 1e-12)]
    values = np.clip(np.round(rows / np.array(scales)[:, None]), -127, 127).astype(np.int8)
    return dict(columns=rows.shape[1], scales=scales, values=base64.b64encode(values.tobytes()).decode())


def layer(module):
    return dict(weights=stored(module.weight), bias=stored(module.bias))


def block(module):
    return dict(
        gain=stored(module.norm.weight),
        shift=stored(module.norm.bias),
        along=stored(module.along.weight),
        alongBias=stored(module.along.bias),
        across=stored(module.across.weight),
        acrossBias=stored(module.across.bias),
        dilation=module.dilation,
    )


def write(network, path, fitted, mean_length):
    model = dict(
        fitted=fitted,
        width=network.likeness.weight.shape[0],
        meanLength=mean_length,
        unknownLength=1.5,
        surfaces=open(os.path.join(FOLDER, "words.txt")).read().split("\n"),
        project=stored(network.project.weight),
        byLength=stored(network.by_length),
        tables={name: stored(table.weight) for name, table in network.tables.items()},
        questionBlocks=[block(each) for each in network.question_blocks],
        attention=layer(network.attention),
        likeness=stored(network.likeness.weight),
        gates=stored(network.gates),
        answerType=layer(network.answer_type),
        fuse=layer(network.fuse),
        blocks=[block(each) for each in network.blocks],
        edges=layer(network.edges),
        askedEdges=layer(network.asked_edges),
        sentence=layer(network.sentence),
        shareWeight=float(network.share_weight),
    )
    with open(path, "w") as file:
        json.dump(model, file, separators=(",", ":"))


torch.set_num_threads(1)
torch.manual_seed(SEED)
random.seed(SEED)
table, lengths, mean_length = read_embedding(os.path.join(ROOT, "models", "builtin-embedding.bin"))
made = read_questions(os.path.join(FOLDER, "made.bin"))
asked = read_questions(os.path.join(FOLDER, "asked.bin"))
network = Network(table, lengths)
train(network, made, 1, 2e-3, 48)
start = {name: value.clone() for name, value in network.state_dict().items()}
found = []
for side, path in ((A, "network-a.json"), (B, "network-b.json"), (None, None)):
    torch.manual_seed(SEED)
    random.seed(SEED)
    network.load_state_dict(start)
    network.dropout = 0.25
    train(network, [each for each in asked if side is None or each[0] == side], 7, 1.5e-3, 32)
    if side is not None:
        other = [each for each in asked if each[0] != side]
        found.append(f"{exact(network, other):.1f}")
        print(f"Fitted on half {'ab'[side]}, of the other half exact: {found[-1]} %", flush=True)
    fitted = f"By training/reader-network/fit.py on {len(made)} made questions, then {len(asked)} of SQuAD 1.1 (dev, alternate articles). On halves not fitted on exact: {' and '.join(found)} %."
    target = os.path.join(FOLDER, path) if path else os.path.join(ROOT, "src", "answer", "reading", "network", "network.json")
    write(network, target, fitted, mean_length)
